<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>slipway::app::Desktop</name>
    <message>
        <source>Work is running</source>
        <translation>Es wird noch gearbeitet</translation>
    </message>
    <message>
        <source>Work is still running in the background: %1.</source>
        <translation>Im Hintergrund wird noch gearbeitet: %1.</translation>
    </message>
    <message>
        <source>Stopping is clean: what was done stays, and a deployment can be resumed or taken back later. In the background it goes on without a window, and the program ends when it is done.</source>
        <translation>Anhalten ist gefahrlos: Was getan ist, bleibt, und ein Deployment lässt sich später fortsetzen oder zurücknehmen. Im Hintergrund geht die Arbeit ohne Fenster weiter, und das Programm endet, sobald sie fertig ist.</translation>
    </message>
    <message>
        <source>Stop it and quit</source>
        <translation>Anhalten und beenden</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>Im Hintergrund weiter</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message numerus="yes">
        <source>Deployment %1 waits for you: %n hosts failed</source>
        <translation>
            <numerusform>Deployment %1 wartet auf dich: %n Host gescheitert</numerusform>
            <numerusform>Deployment %1 wartet auf dich: %n Hosts gescheitert</numerusform>
        </translation>
    </message>
    <message>
        <source>A deployment waits for you to say what becomes of hosts that failed.</source>
        <translation>Ein Deployment wartet darauf, dass du sagst, was aus gescheiterten Hosts wird.</translation>
    </message>
</context>
<context>
    <name>slipway::app::DesktopReleaseWork</name>
    <message>
        <source>%1 %2 is made, as build %3</source>
        <comment>package; version; number</comment>
        <translation>%1 %2 ist gebaut, als Build %3</translation>
    </message>
    <message>
        <source>%1 is in %2, and took the place of other bytes</source>
        <comment>file; store</comment>
        <translation>%1 liegt in %2 und hat andere Bytes verdrängt</translation>
    </message>
    <message>
        <source>The store is not write-once: have that mended before anything else goes there. What lay there before is lost, unless the store keeps a backup.</source>
        <translation>Die Ablage ist nicht einmalig beschreibbar: Das muss behoben werden, bevor etwas anderes dorthin geht. Was vorher dort lag, ist verloren, wenn die Ablage keine Sicherung hat.</translation>
    </message>
    <message>
        <source>%1 was in %2 already; read back and compared</source>
        <comment>file; store</comment>
        <translation>%1 lag schon in %2; zurückgelesen und verglichen</translation>
    </message>
    <message>
        <source>%1 is in %2; read back and compared</source>
        <comment>file; store</comment>
        <translation>%1 liegt in %2; zurückgelesen und verglichen</translation>
    </message>
    <message>
        <source>%1 of %2 places are not as recorded, the first: %3, %4</source>
        <comment>number; number; place; what was found</comment>
        <translation>%1 von %2 Orten sind nicht wie verzeichnet, als erster: %3, %4</translation>
    </message>
    <message>
        <source>What each place said is in the activity below.</source>
        <translation>Was jeder Ort gesagt hat, steht unten bei den Aktivitäten.</translation>
    </message>
    <message>
        <source>%1 is recorded nowhere yet</source>
        <translation>%1 ist noch nirgends verzeichnet</translation>
    </message>
    <message>
        <source>Archive it first: then there is something to verify.</source>
        <translation>Erst archivieren: Dann gibt es etwas zu prüfen.</translation>
    </message>
    <message>
        <source>All as recorded. Places looked at: %1</source>
        <translation>Alles wie verzeichnet. Geprüfte Orte: %1</translation>
    </message>
    <message>
        <source>%1 was on %2 already; downloaded and compared</source>
        <comment>file; index</comment>
        <translation>%1 war schon auf %2; heruntergeladen und verglichen</translation>
    </message>
    <message>
        <source>%1 is on %2; downloaded and compared</source>
        <comment>file; index</comment>
        <translation>%1 ist auf %2; heruntergeladen und verglichen</translation>
    </message>
</context>
<context>
    <name>slipway::app::RecordFinder</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>Event, %1, %2</source>
        <comment>when, who</comment>
        <translation>Ereignis, %1, %2</translation>
    </message>
</context>
<context>
    <name>slipway::app::Rollouts</name>
    <message>
        <source>Deploy…</source>
        <translation>Ausrollen…</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Zurückrollen…</translation>
    </message>
    <message>
        <source>Go back to a release that ran in the chosen cell before</source>
        <translation>Zurück zu einem Release, das in der gewählten Zelle schon lief</translation>
    </message>
    <message>
        <source>Open deployment</source>
        <translation>Deployment öffnen</translation>
    </message>
    <message>
        <source>Show the latest deployment of the chosen cell</source>
        <translation>Das letzte Deployment der gewählten Zelle zeigen</translation>
    </message>
    <message>
        <source>No cell with a target is chosen</source>
        <translation>Keine Zelle mit einem Ziel gewählt</translation>
    </message>
    <message>
        <source>Deployment %1 is not over there: it has to come to its end first</source>
        <translation>Deployment %1 ist dort nicht abgeschlossen: Es muss erst zu Ende kommen</translation>
    </message>
    <message>
        <source>Nothing was deployed there to the end yet</source>
        <translation>Dort wurde noch nichts bis zum Ende ausgerollt</translation>
    </message>
    <message>
        <source>Nothing was deployed there yet</source>
        <translation>Dort wurde noch nichts ausgerollt</translation>
    </message>
    <message>
        <source>No release is chosen</source>
        <translation>Kein Release gewählt</translation>
    </message>
    <message>
        <source>Bring a release to the hosts of the chosen cell</source>
        <translation>Ein Release auf die Hosts der gewählten Zelle bringen</translation>
    </message>
    <message>
        <source>Bring this release to the hosts of an environment</source>
        <translation>Dieses Release auf die Hosts einer Umgebung bringen</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ActivityModel</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Fertig: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <comment>activity, percent</comment>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time of day</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>What runs and ran here</source>
        <translation>Was hier läuft und lief</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ActivityPanel</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Nothing is running. What runs in the background is listed here.</source>
        <translation>Nichts läuft. Was im Hintergrund läuft, steht hier.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Show what it is about</source>
        <translation>Zeigen, worum es geht</translation>
    </message>
    <message>
        <source>What the work says</source>
        <translation>Ausgabe der Arbeit</translation>
    </message>
    <message>
        <source>Work, and what it says</source>
        <translation>Arbeit und ihre Ausgabe</translation>
    </message>
    <message>
        <source>Ask the work to stop cleanly; what it has done until then stays</source>
        <translation>Die Arbeit geordnet anhalten; was bis dahin getan ist, bleibt</translation>
    </message>
    <message>
        <source>No work is chosen</source>
        <translation>Keine Arbeit gewählt</translation>
    </message>
    <message>
        <source>This work has ended</source>
        <translation>Diese Arbeit ist beendet</translation>
    </message>
</context>
<context>
    <name>slipway::ui::AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the &amp;desktop has it</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>Changes with the desktop, by day and night</source>
        <translation>Wechselt mit dem Desktop, bei Tag und bei Nacht</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>&amp;Slipway</source>
        <translation>&amp;Slipway</translation>
    </message>
    <message>
        <source>Flat and dense, made for long tables</source>
        <translation>Flach und dicht, für lange Tabellen gemacht</translation>
    </message>
    <message>
        <source>The s&amp;ystem&apos;s</source>
        <translation>Der des S&amp;ystems</translation>
    </message>
    <message>
        <source>Buttons, fields and tables as other programs of this desktop have them; the colours stay</source>
        <translation>Knöpfe, Felder und Tabellen wie in anderen Programmen dieses Desktops; die Farben bleiben</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>As the des&amp;ktop has it</source>
        <translation>Wie der Des&amp;ktop</translation>
    </message>
    <message>
        <source>Off where the desktop is told to move nothing</source>
        <translation>Aus, wo der Desktop nichts bewegen soll</translation>
    </message>
    <message>
        <source>&amp;Off</source>
        <translation>&amp;Aus</translation>
    </message>
    <message>
        <source>Nothing moves by itself; progress bars stand still</source>
        <translation>Nichts bewegt sich von selbst; Fortschrittsbalken stehen still</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ArtifactSection</name>
    <message>
        <source>Artifacts</source>
        <translation>Artefakte</translation>
    </message>
    <message>
        <source>No wheel was made yet</source>
        <translation>Noch kein Wheel gebaut</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of file; size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>BLAKE2b</source>
        <translation>BLAKE2b</translation>
    </message>
    <message>
        <source>MD5</source>
        <translation>MD5</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>name of a digest; file</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Copy the %1</source>
        <comment>name of a digest</comment>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Copy the %1 of %2</source>
        <comment>name of a digest; file</comment>
        <translation>%1 von %2 kopieren</translation>
    </message>
</context>
<context>
    <name>slipway::ui::AuditModel</name>
    <message>
        <source>loading…</source>
        <translation>wird geladen…</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>The trail stands in the order of time, and is not sorted by anything else</source>
        <translation>Das Protokoll steht in zeitlicher Folge und wird nach nichts anderem sortiert</translation>
    </message>
    <message>
        <source>Time ↓</source>
        <translation>Zeit ↓</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
</context>
<context>
    <name>slipway::ui::AuditPage</name>
    <message>
        <source>Reading the trail…</source>
        <translation>Protokoll wird gelesen…</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Events and details</source>
        <translation>Ereignisse und Details</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Verify the chain</source>
        <translation>Kette prüfen</translation>
    </message>
    <message>
        <source>Walk all events and compare the hashes that chain them</source>
        <translation>Alle Ereignisse durchgehen und die verketteten Hashes vergleichen</translation>
    </message>
    <message>
        <source>Export the trail…</source>
        <translation>Protokoll exportieren…</translation>
    </message>
    <message>
        <source>Write all events as JSON lines into a file, for an independent check</source>
        <translation>Alle Ereignisse als JSON-Zeilen in eine Datei schreiben, für eine unabhängige Prüfung</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Filter the trail</source>
        <translation>Protokoll filtern</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>Nach diesem Wert filtern</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>Alle Ereignisse zeigen</translation>
    </message>
    <message>
        <source>The filter cannot be asked. Mend it, or clear it to see all events.</source>
        <translation>Der Filter ist nicht verständlich. Er muss berichtigt oder geleert werden, um Ereignisse zu zeigen.</translation>
    </message>
    <message>
        <source>The trail cannot be read</source>
        <translation>Das Protokoll ist nicht lesbar</translation>
    </message>
    <message>
        <source>Some rows cannot be read: %1</source>
        <translation>Einige Zeilen sind nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The newest %1 events are shown; no table can show more. Narrow the filter to reach older ones.</source>
        <translation>Gezeigt werden die neuesten %1 Ereignisse; mehr zeigt keine Tabelle. Ein engerer Filter erreicht ältere.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>more than %1 of %2 events</source>
        <translation>mehr als %1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation>Kein Ereignis passt</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are in the trail, and none of them answers this filter.</source>
        <translation>
            <numerusform>%n Ereignis steht im Protokoll, und es passt nicht zu diesem Filter.</numerusform>
            <numerusform>%n Ereignisse stehen im Protokoll, und keines passt zu diesem Filter.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation>&amp;Filter leeren</translation>
    </message>
    <message>
        <source>The event cannot be shown: %1.</source>
        <translation>Das Ereignis kann nicht gezeigt werden: %1.</translation>
    </message>
    <message>
        <source>chain broken at event %1</source>
        <translation>Kette gebrochen bei Ereignis %1</translation>
    </message>
    <message>
        <source>chain verified at %1</source>
        <translation>Kette geprüft um %1</translation>
    </message>
    <message>
        <source>chain as it was left</source>
        <translation>Kette wie zuletzt gesehen</translation>
    </message>
    <message>
        <source>The newest events and the head that this workstation saw last fit together when the program opened. “Verify the chain” walks all of them.</source>
        <translation>Die neuesten Ereignisse und das Ende, das dieser Rechner zuletzt sah, passten beim Öffnen des Programms zusammen. „Kette prüfen“ geht alle durch.</translation>
    </message>
    <message>
        <source>The trail is not as it was left: %1. Nothing is recorded until this is explained: slipwayctl audit verify. To go on after that: slipwayctl audit accept --reason TEXT.</source>
        <translation>Das Protokoll ist nicht, wie es war: %1. Nichts wird verzeichnet, bis das geklärt ist: slipwayctl audit verify. Weiter geht es danach mit: slipwayctl audit accept --reason TEXT.</translation>
    </message>
    <message numerus="yes">
        <source>%n new event(s) – Show</source>
        <translation>
            <numerusform>%n neues Ereignis – Zeigen</numerusform>
            <numerusform>%n neue Ereignisse – Zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>The chain is being verified; see the activity</source>
        <translation>Die Kette wird geprüft; siehe Aktivität</translation>
    </message>
    <message>
        <source>Verify the audit trail</source>
        <translation>Protokoll prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s): the chain is whole</source>
        <translation>
            <numerusform>%n Ereignis: Die Kette ist unversehrt</numerusform>
            <numerusform>%n Ereignisse: Die Kette ist unversehrt</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the trail</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>Export the audit trail</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) written to %1</source>
        <translation>
            <numerusform>%n Ereignis nach %1 geschrieben</numerusform>
            <numerusform>%n Ereignisse nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>The trail is being exported; see the activity below.</source>
        <translation>Das Protokoll wird exportiert; siehe Aktivität unten.</translation>
    </message>
    <message>
        <source>Show or hide the details of the event</source>
        <translation>Details des Ereignisses zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Go to the filter</source>
        <translation>Zum Filter</translation>
    </message>
    <message>
        <source>Add the value of the current cell to the filter</source>
        <translation>Den Wert der aktuellen Zelle in den Filter aufnehmen</translation>
    </message>
</context>
<context>
    <name>slipway::ui::AuditWords</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>object, what is said of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1:” is no field. There are %2.</source>
        <translation>„%1:“ ist kein Feld. Es gibt %2.</translation>
    </message>
    <message>
        <source>“%1:” lacks its value.</source>
        <translation>„%1:“ fehlt der Wert.</translation>
    </message>
    <message>
        <source>“%1” is no time. Write 2025-01-31, 2025-01-31T14:30, today, 12h or 7d.</source>
        <translation>„%1“ ist keine Zeit. Möglich sind 2025-01-31, 2025-01-31T14:30, today, 12h oder 7d.</translation>
    </message>
    <message>
        <source>“%1” is no outcome. There are %2.</source>
        <translation>„%1“ ist kein Ausgang. Es gibt %2.</translation>
    </message>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>“%1:” stands there twice.</source>
        <translation>„%1:“ steht doppelt da.</translation>
    </message>
    <message>
        <source>“%1” has no letter or digit to look for.</source>
        <translation>„%1“ enthält weder Buchstaben noch Ziffern, nach denen sich suchen lässt.</translation>
    </message>
    <message>
        <source>Deployment #%1</source>
        <translation>Deployment #%1</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>Release %1</translation>
    </message>
    <message>
        <source>Build %1</source>
        <translation>Build %1</translation>
    </message>
    <message>
        <source>Host %1</source>
        <translation>Host %1</translation>
    </message>
    <message>
        <source>Credential %1</source>
        <translation>Zugang %1</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>slipway::ui::AwaitedPane</name>
    <message>
        <source>Reading the settings…</source>
        <translation>Die Einstellungen werden gelesen…</translation>
    </message>
</context>
<context>
    <name>slipway::ui::Bell</name>
    <message>
        <source>%1 – %2</source>
        <comment>what happened, more about it</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nichts wartet auf dich</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) wait for you</source>
        <translation>
            <numerusform>%n Sache wartet auf dich</numerusform>
            <numerusform>%n Sachen warten auf dich</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>what waits, what is new</comment>
        <translation>%1; %2</translation>
    </message>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n neue Meldung</numerusform>
            <numerusform>%n neue Meldungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what waits, keys</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>slipway::ui::BellList</name>
    <message>
        <source>Needs you</source>
        <translation>Wartet auf dich</translation>
    </message>
    <message>
        <source>Lately</source>
        <translation>Kürzlich</translation>
    </message>
    <message>
        <source>Nothing waits for you, and nothing happened lately.</source>
        <translation>Nichts wartet auf dich, und kürzlich ist nichts geschehen.</translation>
    </message>
    <message>
        <source>What waits for you, and what happened lately</source>
        <translation>Was auf dich wartet und was kürzlich geschah</translation>
    </message>
</context>
<context>
    <name>slipway::ui::Board</name>
    <message>
        <source>%1 on %2</source>
        <comment>database, computer</comment>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>slipway::ui::BuildSection</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no release</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>Builds</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Nothing was built yet</source>
        <translation>Noch nichts gebaut</translation>
    </message>
    <message>
        <source>It failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Log of build %1</source>
        <translation>Log von Build %1</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>Log wird gelesen…</translation>
    </message>
</context>
<context>
    <name>slipway::ui::BuildWizard</name>
    <message>
        <source>Build %1</source>
        <translation>Build %1</translation>
    </message>
    <message>
        <source>Build %1 at %2</source>
        <translation>%1 bei %2 bauen</translation>
    </message>
    <message>
        <source>This will make a release of %1 from %2, commit %3.</source>
        <comment>project; tag or branch; commit</comment>
        <translation>Baut ein Release von %1 aus %2, Commit %3.</translation>
    </message>
    <message>
        <source>The commit is exported and built as the project is set up, without a network: %1</source>
        <translation>Der Commit wird exportiert und nach den Einstellungen des Projekts gebaut, ohne Netz: %1</translation>
    </message>
    <message>
        <source>What comes out is put through the checks. A blocker prevents the release.</source>
        <translation>Das Ergebnis durchläuft die Prüfungen. Ein Blocker verhindert das Release.</translation>
    </message>
    <message>
        <source>It gets the next build number, which never comes again.</source>
        <translation>Es bekommt die nächste Buildnummer, die nie wiederkommt.</translation>
    </message>
    <message>
        <source>It is built a second time, and both are compared.</source>
        <translation>Es wird ein zweites Mal gebaut, und beide Ergebnisse werden verglichen.</translation>
    </message>
    <message>
        <source>The wheel is made and installed here for a trial.</source>
        <translation>Das Wheel wird gebaut und hier zur Probe installiert.</translation>
    </message>
    <message>
        <source>%1 was made from this commit already. This will be another build of the same version.</source>
        <translation>%1 wurde schon aus diesem Commit gebaut. Dies wird ein weiterer Build derselben Version.</translation>
    </message>
    <message>
        <source>%1 is a branch: it has no tag that says which version this is.</source>
        <translation>%1 ist ein Branch: Kein Tag sagt, welche Version das ist.</translation>
    </message>
    <message>
        <source>The tag moved: it led to %1 when it was first seen, and leads to %2 now. Building it says that this is meant.</source>
        <translation>Das Tag ist gewandert: Es zeigte anfangs auf %1 und zeigt jetzt auf %2. Es zu bauen heißt, dass das so gewollt ist.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::CellInspector</name>
    <message>
        <source>Details of the cell</source>
        <translation>Details der Zelle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What each host says</source>
        <translation>Was jeder Host sagt</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>No cell is chosen</source>
        <translation>Keine Zelle gewählt</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>project, environment</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Tier %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>moment, age</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1
read %2</source>
        <comment>finding; age</comment>
        <translation>%1
gelesen %2</translation>
    </message>
    <message>
        <source>%1, until deployment %2 is over</source>
        <comment>person, number</comment>
        <translation>%1, bis Deployment %2 abgeschlossen ist</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>version, age</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Belegt von</translation>
    </message>
    <message>
        <source>Last good</source>
        <translation>Zuletzt gut</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>slipway::ui::CellWords</name>
    <message>
        <source>#%1: rollback to %2</source>
        <translation>#%1: zurückgerollt auf %2</translation>
    </message>
    <message>
        <source>#%1: %2</source>
        <comment>number of a deployment, version</comment>
        <translation>#%1: %2</translation>
    </message>
    <message>
        <source>%1, %2
%3, by %4</source>
        <comment>what, state; age, person</comment>
        <translation>%1, %2
%3, von %4</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>Kein Ziel</translation>
    </message>
    <message>
        <source>Nothing runs</source>
        <translation>Nichts läuft</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>Zurückgerollt</translation>
    </message>
    <message>
        <source>Deploying</source>
        <translation>Wird ausgerollt</translation>
    </message>
    <message>
        <source>Rolling back</source>
        <translation>Wird zurückgerollt</translation>
    </message>
    <message>
        <source>Needs an answer</source>
        <translation>Braucht eine Antwort</translation>
    </message>
    <message>
        <source>Partly done</source>
        <translation>Teilweise fertig</translation>
    </message>
    <message>
        <source>Not all put back</source>
        <translation>Nicht alles zurückgenommen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>erfolgreich</translation>
    </message>
    <message>
        <source>partly done</source>
        <translation>teilweise fertig</translation>
    </message>
    <message>
        <source>failed, put back</source>
        <translation>fehlgeschlagen, zurückgenommen</translation>
    </message>
    <message>
        <source>failed, not all put back</source>
        <translation>fehlgeschlagen, nicht alles zurückgenommen</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>abandoned</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>Not deployed</source>
        <translation>Nicht ausgerollt</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>from one version to another</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 put back</source>
        <translation>%1 zurückgenommen</translation>
    </message>
    <message>
        <source>%1 of %2 drifted</source>
        <translation>%1 von %2 abweichend</translation>
    </message>
    <message>
        <source>%1 of %2 not read</source>
        <translation>%1 von %2 nicht gelesen</translation>
    </message>
    <message>
        <source>%1 of %1 as recorded</source>
        <translation>%1 von %1 wie verzeichnet</translation>
    </message>
    <message>
        <source>%1, %2, by %3</source>
        <comment>version, age, person</comment>
        <translation>%1, %2, von %3</translation>
    </message>
    <message>
        <source>%1 failed and was put back, %2, by %3</source>
        <comment>version, age, person</comment>
        <translation>%1 schlug fehl und wurde zurückgenommen, %2, von %3</translation>
    </message>
    <message>
        <source>Hosts: %1</source>
        <translation>Hosts: %1</translation>
    </message>
    <message>
        <source>not read: %1</source>
        <translation>nicht gelesen: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>as recorded: %1</source>
        <translation>wie verzeichnet: %1</translation>
    </message>
    <message>
        <source>has %1, recorded %2</source>
        <translation>hat %1, verzeichnet ist %2</translation>
    </message>
    <message>
        <source>development</source>
        <translation>development</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>staging</translation>
    </message>
    <message>
        <source>production</source>
        <translation>production</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>belegt von %1</translation>
    </message>
    <message>
        <source>last good %1, %2</source>
        <comment>version, age</comment>
        <translation>zuletzt gut %1, %2</translation>
    </message>
    <message>
        <source>last %1: %2</source>
        <comment>how many deployments, how they ended</comment>
        <translation>letzte %1: %2</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 laufend</translation>
    </message>
    <message>
        <source>%1 good</source>
        <translation>%1 gut</translation>
    </message>
    <message>
        <source>%1 partly done</source>
        <translation>%1 teilweise fertig</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 interrupted</source>
        <translation>%1 unterbrochen</translation>
    </message>
    <message>
        <source>%1 abandoned</source>
        <translation>%1 aufgegeben</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Handlungsbedarf</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Held by %1 until it is over</source>
        <translation>Belegt von %1, bis es abgeschlossen ist</translation>
    </message>
    <message>
        <source>Deployments: %1</source>
        <comment>last 10: 8 good, 2 failed</comment>
        <translation>Deployments: %1</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>Other projects</source>
        <translation>Andere Projekte</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ChangeReview</name>
    <message>
        <source>+ added</source>
        <comment>a key of the configuration</comment>
        <translation>+ neu</translation>
    </message>
    <message>
        <source>− removed</source>
        <comment>a key of the configuration</comment>
        <translation>− entfernt</translation>
    </message>
    <message>
        <source>~ changed</source>
        <comment>a key of the configuration</comment>
        <translation>~ geändert</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no value</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Was sich ändern wird</translation>
    </message>
    <message>
        <source>No host is touched: this takes effect with the next build and the next deployment. It can be changed back at any time, and every change stands in the audit trail.</source>
        <translation>Kein Host wird angefasst: Das gilt ab dem nächsten Build und dem nächsten Deployment. Es lässt sich jederzeit zurückändern, und jede Änderung steht im Protokoll.</translation>
    </message>
    <message numerus="yes">
        <source>This will change %n keys of the configuration.</source>
        <translation>
            <numerusform>Damit ändert sich %n Schlüssel der Konfiguration.</numerusform>
            <numerusform>Damit ändern sich %n Schlüssel der Konfiguration.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ui::ChangeSection</name>
    <message>
        <source>Included</source>
        <translation>Enthalten</translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation>Entfallen</translation>
    </message>
    <message>
        <source>Not included</source>
        <translation>Nicht enthalten</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Taken away: what %1 has and this release has not.</source>
        <translation>Entfallen: was %1 hat und dieses Release nicht.</translation>
    </message>
    <message>
        <source>Not included: newer on %1.</source>
        <comment>branch</comment>
        <translation>Nicht enthalten: neuer auf %1.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Since what runs in this environment</source>
        <translation>Gegenüber dem, was in dieser Umgebung läuft</translation>
    </message>
    <message>
        <source>&amp;Since what runs in</source>
        <translation>&amp;Gegenüber dem, was läuft in</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Historie wird gelesen…</translation>
    </message>
    <message>
        <source>Nothing runs there yet</source>
        <translation>Dort läuft noch nichts</translation>
    </message>
    <message>
        <source>This release runs there</source>
        <translation>Dieses Release läuft dort</translation>
    </message>
    <message>
        <source>Since %1: %2 included, by %3; %4 taken away; %5 not included</source>
        <comment>release; commits; authors; commits; commits</comment>
        <translation>Seit %1: %2 enthalten, von %3; %4 entfallen; %5 nicht enthalten</translation>
    </message>
    <message numerus="yes">
        <source>%n author(s)</source>
        <translation>
            <numerusform>%n Autor</numerusform>
            <numerusform>%n Autoren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ui::CheckSection</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What was looked at, or found</source>
        <translation>Was geprüft oder gefunden wurde</translation>
    </message>
    <message>
        <source>None was made</source>
        <translation>Keine gemacht</translation>
    </message>
    <message>
        <source>%1 made. Blockers: %2, warnings: %3</source>
        <translation>%1 gemacht. Blocker: %2, Warnungen: %3</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Trial installation</source>
        <translation>Probeinstallation</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>sentence; id of a check</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Was zu tun ist: %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Not made: %1</source>
        <translation>Nicht gemacht: %1</translation>
    </message>
    <message>
        <source>Not made yet. It is made when the release is archived for the first time.</source>
        <translation>Noch nicht gemacht. Sie geschieht, wenn das Release zum ersten Mal archiviert wird.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict; sentence</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ChipRow</name>
    <message>
        <source>Terms of the filter</source>
        <translation>Begriffe des Filters</translation>
    </message>
    <message>
        <source>Remove %1 from the filter</source>
        <translation>%1 aus dem Filter entfernen</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ChoicePage</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>What there is to choose from cannot be read</source>
        <translation>Die Auswahl ist nicht lesbar</translation>
    </message>
</context>
<context>
    <name>slipway::ui::CommandPalette</name>
    <message>
        <source>Nothing answers that. Begin with &gt; for commands, @ for hosts, # for releases and numbers.</source>
        <translation>Nichts passt. &gt; am Anfang sucht Befehle, @ Hosts, # Releases und Nummern.</translation>
    </message>
    <message>
        <source>No command answers that.</source>
        <translation>Kein Befehl passt.</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Befehl suchen oder ausführen</translation>
    </message>
    <message>
        <source>Go to a project, release, deployment, host or event, or run a command</source>
        <translation>Zu Projekt, Release, Deployment, Host oder Ereignis gehen, oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation>Befehl ausführen</translation>
    </message>
    <message>
        <source>What answers it</source>
        <translation>Was dazu passt</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ComparisonSection</name>
    <message>
        <source>–</source>
        <comment>not there</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>In this release</source>
        <translation>In diesem Release</translation>
    </message>
    <message>
        <source>In the other</source>
        <translation>Im anderen</translation>
    </message>
    <message>
        <source>    and %1 more</source>
        <translation>    und %1 weitere</translation>
    </message>
    <message>
        <source>Compare with another release</source>
        <translation>Mit einem anderen Release vergleichen</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The other release</source>
        <translation>Das andere Release</translation>
    </message>
    <message>
        <source>There is no other release of %1 yet</source>
        <translation>Es gibt noch kein anderes Release von %1</translation>
    </message>
    <message>
        <source>There is no other yet</source>
        <translation>Es gibt noch kein anderes</translation>
    </message>
    <message>
        <source>Comparing with %1</source>
        <translation>Vergleich mit %1</translation>
    </message>
    <message>
        <source>They could not be compared: %1. %2</source>
        <comment>why; what to do</comment>
        <translation>Der Vergleich ist nicht gelungen: %1. %2</translation>
    </message>
    <message>
        <source>Nothing differs: the same tools, requirements and members.</source>
        <translation>Kein Unterschied: dieselben Werkzeuge, Anforderungen und Bestandteile.</translation>
    </message>
    <message>
        <source>Commits only in this release: %1
%2</source>
        <comment>number; list</comment>
        <translation>Commits nur in diesem Release: %1
%2</translation>
    </message>
    <message>
        <source>Commits only in %1: %2
%3</source>
        <comment>release; number; list</comment>
        <translation>Commits nur in %1: %2
%3</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ConfigurationEdit</name>
    <message>
        <source>Discard all changes</source>
        <translation>Alle Änderungen verwerfen</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ConfigurationFrame</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Leave; what is not applied yet is kept</source>
        <translation>Verlassen; was noch nicht angewendet ist, bleibt erhalten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>Die Änderung wieder vornehmen</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Back to what is configured; undo brings them again</source>
        <translation>Zurück zu dem, was konfiguriert ist; „Rückgängig“ bringt sie wieder</translation>
    </message>
    <message>
        <source>Take in the newest</source>
        <translation>Neuesten Stand übernehmen</translation>
    </message>
    <message>
        <source>Make these changes to the configuration as it is now</source>
        <translation>Diese Änderungen auf den jetzigen Stand der Konfiguration übertragen</translation>
    </message>
    <message>
        <source>Review changes…</source>
        <translation>Zur Durchsicht…</translation>
    </message>
    <message>
        <source>See what will change, and apply it</source>
        <translation>Ansehen, was sich ändern wird, und es anwenden</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Back to the fields</source>
        <translation>Zurück zu den Feldern</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>The line of slipwayctl with the whole configuration as it would be. Run later, it also takes back what others changed until then.</source>
        <translation>Die Zeile für slipwayctl mit der ganzen Konfiguration, wie sie dann wäre. Später ausgeführt, nimmt sie auch zurück, was andere bis dahin geändert haben.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Change the configuration</source>
        <translation>Die Konfiguration ändern</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>No settings are being edited</source>
        <translation>Es werden keine Einstellungen bearbeitet</translation>
    </message>
    <message>
        <source>The changes are being applied</source>
        <translation>Die Änderungen werden gerade angewendet</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>There is nothing to take back</source>
        <translation>Es gibt nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>Nothing was taken back</source>
        <translation>Nichts wurde zurückgenommen</translation>
    </message>
    <message>
        <source>The review is shown already</source>
        <translation>Die Durchsicht ist schon zu sehen</translation>
    </message>
    <message>
        <source>Nobody else changed the configuration</source>
        <translation>Niemand sonst hat die Konfiguration geändert</translation>
    </message>
    <message>
        <source>The review is not shown</source>
        <translation>Die Durchsicht ist nicht zu sehen</translation>
    </message>
    <message>
        <source>Take in the newest first: somebody else changed the configuration</source>
        <translation>Erst den neuesten Stand übernehmen: Jemand anders hat die Konfiguration geändert</translation>
    </message>
    <message>
        <source>What is changed here takes effect once it was reviewed and applied.</source>
        <translation>Was hier geändert wird, gilt, sobald es durchgesehen und angewendet ist.</translation>
    </message>
    <message>
        <source>Checking the changes…</source>
        <translation>Änderungen werden geprüft…</translation>
    </message>
    <message numerus="yes">
        <source>%n changes are not applied yet, and kept only as long as the program runs.</source>
        <translation>
            <numerusform>%n Änderung ist noch nicht angewendet und bleibt nur erhalten, solange das Programm läuft.</numerusform>
            <numerusform>%n Änderungen sind noch nicht angewendet und bleiben nur erhalten, solange das Programm läuft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes are not applied yet. They are kept as a draft.</source>
        <translation>
            <numerusform>%n Änderung ist noch nicht angewendet. Sie bleibt als Entwurf erhalten.</numerusform>
            <numerusform>%n Änderungen sind noch nicht angewendet. Sie bleiben als Entwurf erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the configuration…</source>
        <translation>Konfiguration wird gelesen…</translation>
    </message>
    <message>
        <source>The configuration cannot be read</source>
        <translation>Die Konfiguration ist nicht lesbar</translation>
    </message>
    <message>
        <source>Somebody else changed this too: %1. What you entered stands; the review shows what it would replace.</source>
        <translation>Jemand anders hat das auch geändert: %1. Deine Eingabe bleibt; die Durchsicht zeigt, was sie ersetzen würde.</translation>
    </message>
    <message>
        <source>Your changes are now made to the newest configuration.</source>
        <translation>Deine Änderungen beruhen jetzt auf der neuesten Konfiguration.</translation>
    </message>
    <message>
        <source>Changes of %1 that were not applied are here again.</source>
        <translation>Noch nicht angewendete Änderungen vom %1 sind wieder da.</translation>
    </message>
    <message>
        <source>The changes cannot be checked: %1</source>
        <translation>Die Änderungen lassen sich nicht prüfen: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>key of the configuration; what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Somebody else changed the configuration since it was read. Nothing of yours is lost: take in the newest, and look through the review then.</source>
        <translation>Jemand anders hat die Konfiguration geändert, seit sie gelesen wurde. Von deinen Änderungen ist nichts verloren: Erst den neuesten Stand übernehmen, dann die Durchsicht ansehen.</translation>
    </message>
    <message>
        <source>This cannot be applied yet. %1: %2</source>
        <comment>key of the configuration; what is wrong with it</comment>
        <translation>Das lässt sich noch nicht anwenden. %1: %2</translation>
    </message>
    <message>
        <source>Mend what is wrong first; then your changes can be taken along.</source>
        <translation>Erst berichtigen, was falsch ist; dann lassen sich deine Änderungen mitnehmen.</translation>
    </message>
    <message>
        <source>Apply changes: %1</source>
        <translation>Änderungen anwenden: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n keys of the configuration were changed</source>
        <translation>
            <numerusform>%n Schlüssel der Konfiguration wurde geändert</numerusform>
            <numerusform>%n Schlüssel der Konfiguration wurden geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was applied, and nothing of yours is lost. %1 %2</source>
        <comment>why; what to do</comment>
        <translation>Nichts wurde angewendet, und von deinen Änderungen ist nichts verloren. %1 %2</translation>
    </message>
    <message>
        <source>%1. It stands in the audit trail.</source>
        <comment>what was done</comment>
        <translation>%1. Das steht im Protokoll.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ConfigurationWords</name>
    <message>
        <source>%1 %2</source>
        <comment>what is wrong; what to do</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>★ %1</source>
        <comment>an environment of the tier production</comment>
        <translation>★ %1</translation>
    </message>
</context>
<context>
    <name>slipway::ui::Confirmation</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Kept in the audit trail for ever</source>
        <translation>Bleibt für immer im Protokoll</translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation>%1 eintippen</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>%1 zur Bestätigung eintippen</translation>
    </message>
    <message>
        <source>A reason is missing.</source>
        <translation>Ein Grund fehlt.</translation>
    </message>
    <message>
        <source>Still missing: “%1”</source>
        <translation>Es fehlt noch: „%1“</translation>
    </message>
    <message>
        <source>What is typed is not “%1”.</source>
        <translation>Eingetippt ist nicht „%1“.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::CredentialsSection</name>
    <message>
        <source>Credentials</source>
        <translation>Zugänge</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Abgelegt</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Benutzt für</translation>
    </message>
    <message>
        <source>Store a value…</source>
        <translation>Wert ablegen…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Take it out of the keychain</source>
        <translation>Aus dem Schlüsselbund nehmen</translation>
    </message>
    <message>
        <source>No keychain: %1. Secrets are asked for each time, and kept nowhere. %2</source>
        <comment>why, what to do</comment>
        <translation>Kein Schlüsselbund: %1. Geheimnisse werden jedes Mal erfragt und nirgends behalten. %2</translation>
    </message>
    <message>
        <source>Keychain: %1</source>
        <translation>Schlüsselbund: %1</translation>
    </message>
    <message>
        <source>There is no keychain to keep it in</source>
        <translation>Es gibt keinen Schlüsselbund, der ihn behalten könnte</translation>
    </message>
    <message>
        <source>Choose a credential first</source>
        <translation>Erst einen Zugang wählen</translation>
    </message>
    <message>
        <source>The keychain was given no value for it yet</source>
        <translation>Der Schlüsselbund hat noch keinen Wert dafür</translation>
    </message>
    <message>
        <source>Store “%1”</source>
        <translation>„%1“ ablegen</translation>
    </message>
    <message>
        <source>It is in the keychain</source>
        <translation>Liegt im Schlüsselbund</translation>
    </message>
    <message>
        <source>Test “%1”</source>
        <translation>„%1“ testen</translation>
    </message>
    <message>
        <source>It can be read from %1</source>
        <translation>Lesbar aus %1</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>It is gone from the keychain</source>
        <translation>Aus dem Schlüsselbund entfernt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>work, outcome</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what was done, what is known of it</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Put a value into the keychain</source>
        <translation>Einen Wert in den Schlüsselbund legen</translation>
    </message>
    <message>
        <source>See whether the keychain gives it out, and what a token is good for</source>
        <translation>Nachsehen, ob der Schlüsselbund ihn herausgibt und wozu ein Token berechtigt</translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation>Erneuern…</translation>
    </message>
    <message>
        <source>Put a new value in the place of the stored one</source>
        <translation>Den abgelegten Wert durch einen neuen ersetzen</translation>
    </message>
    <message>
        <source>Rotate “%1”</source>
        <translation>„%1“ erneuern</translation>
    </message>
    <message>
        <source>Nothing that is configured names a credential, and none is stored. “Store a value…” puts the first one into the keychain.</source>
        <translation>Nichts Eingerichtetes nennt Zugangsdaten, und keine sind abgelegt. „Wert ablegen…“ legt die ersten in den Schlüsselbund.</translation>
    </message>
    <message>
        <source>The database cannot be opened</source>
        <translation>Die Datenbank lässt sich nicht öffnen</translation>
    </message>
</context>
<context>
    <name>slipway::ui::Crumbs</name>
    <message>
        <source>You are here: %1</source>
        <translation>Standort: %1</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
</context>
<context>
    <name>slipway::ui::DeployWizard</name>
    <message>
        <source>Deploy</source>
        <translation>Ausrollen</translation>
    </message>
    <message>
        <source>Deploy %1</source>
        <translation>%1 ausrollen</translation>
    </message>
    <message>
        <source>Deploy %1 %2-b%3</source>
        <translation>%1 %2-b%3 ausrollen</translation>
    </message>
    <message>
        <source>Deploy %1 %2-b%3 to %4</source>
        <translation>%1 %2-b%3 nach %4 ausrollen</translation>
    </message>
</context>
<context>
    <name>slipway::ui::DeploymentHeader</name>
    <message>
        <source>No. %1, %2</source>
        <comment>number, kind</comment>
        <translation>Nr. %1, %2</translation>
    </message>
    <message>
        <source>by %1 on %2</source>
        <comment>person, computer</comment>
        <translation>von %1 auf %2</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>begonnen %1</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>läuft seit %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>reason</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Schritte fertig</translation>
    </message>
    <message>
        <source>%1 %2 →</source>
        <comment>project, version; an environment follows</comment>
        <translation>%1 %2 →</translation>
    </message>
    <message>
        <source>Tier %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>Geht zurück</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>%1 von %2 Schritten fertig</translation>
    </message>
    <message>
        <source>Waits for an answer</source>
        <translation>Wartet auf Antwort</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <comment>steps done, time left</comment>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>By what earlier deployments there took, and the steps that are left</source>
        <translation>Nach der Dauer früherer Deployments dort und den Schritten, die noch fehlen</translation>
    </message>
</context>
<context>
    <name>slipway::ui::DeploymentList</name>
    <message>
        <source>Reading the deployments…</source>
        <translation>Deployments werden gelesen…</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>Nothing was deployed yet</source>
        <translation>Noch nichts ausgerollt</translation>
    </message>
    <message>
        <source>Every deployment and rollback is listed here, whoever ran it: how it went on each host, what each step said, and what to do about one that was interrupted.</source>
        <translation>Hier steht jedes Deployment und jeder Rollback, von wem auch immer: wie es auf jedem Host ging, was jeder Schritt sagte, und was bei einer Unterbrechung zu tun ist.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter: project, version, person, state…  /</source>
        <translation>Filter: Projekt, Version, Person, Zustand…  /</translation>
    </message>
    <message>
        <source>The record cannot be read: %1</source>
        <comment>why</comment>
        <translation>Die Aufzeichnung ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The deployments cannot be read</source>
        <translation>Die Deployments sind nicht lesbar</translation>
    </message>
    <message>
        <source>No deployment matches “%1”. Clear the filter to see all.</source>
        <translation>Kein Deployment passt zu „%1“. Ohne Filter sind alle zu sehen.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::DeploymentRuns</name>
    <message>
        <source>Continue deployment %1</source>
        <translation>Deployment %1 fortsetzen</translation>
    </message>
    <message>
        <source>Put back deployment %1</source>
        <translation>Deployment %1 zurücknehmen</translation>
    </message>
    <message>
        <source>Leave deployment %1 as it is</source>
        <translation>Deployment %1 so lassen</translation>
    </message>
</context>
<context>
    <name>slipway::ui::DeploymentStory</name>
    <message>
        <source>Decided: what was touched goes back</source>
        <translation>Entschieden: Was angefasst wurde, geht zurück</translation>
    </message>
    <message>
        <source>Decided: all is done, the leases are given up</source>
        <translation>Entschieden: Alles ist fertig, die Leases werden aufgegeben</translation>
    </message>
    <message>
        <source>Decided: this host goes back, the others go on</source>
        <translation>Entschieden: Dieser Host geht zurück, die anderen machen weiter</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücknahme</translation>
    </message>
    <message>
        <source>Excluded: this host goes back, the others go on</source>
        <translation>Ausgeschlossen: Dieser Host geht zurück, die anderen machen weiter</translation>
    </message>
    <message>
        <source>Decided: it goes on although a step failed</source>
        <translation>Entschieden: Es geht weiter, obwohl ein Schritt fehlschlug</translation>
    </message>
    <message>
        <source>Asked: what becomes of the hosts that failed</source>
        <translation>Gefragt: was aus den gescheiterten Hosts wird</translation>
    </message>
</context>
<context>
    <name>slipway::ui::DeploymentTable</name>
    <message>
        <source>%1 ok, %2 failed of %3</source>
        <translation>%1 ok, %2 nicht, von %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>environment, tier</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1
Started %2 by %3 on %4</source>
        <comment>cell; when, who, where</comment>
        <translation>%1
Begonnen %2 von %3 auf %4</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>slipway::ui::DeploymentView</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop cleanly; it can be continued or put back later</source>
        <translation>Geordnet anhalten; später fortsetzen oder zurücknehmen geht</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Fortsetzen…</translation>
    </message>
    <message>
        <source>Go on where it stopped</source>
        <translation>Dort weitermachen, wo es anhielt</translation>
    </message>
    <message>
        <source>Put back…</source>
        <translation>Zurücknehmen…</translation>
    </message>
    <message>
        <source>Put back everything that it touched</source>
        <translation>Alles zurücknehmen, was angefasst wurde</translation>
    </message>
    <message>
        <source>Leave as it is…</source>
        <translation>So lassen…</translation>
    </message>
    <message>
        <source>Free the hosts and leave them as they are</source>
        <translation>Die Hosts freigeben und lassen, wie sie sind</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>Hosts and the chosen host</source>
        <translation>Hosts und der gewählte Host</translation>
    </message>
    <message>
        <source>Hosts and log</source>
        <translation>Hosts und Log</translation>
    </message>
    <message>
        <source>Deployment %1 cannot be shown</source>
        <translation>Deployment %1 kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>The record cannot be read: %1</source>
        <comment>why</comment>
        <translation>Die Aufzeichnung ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>No deployment is shown</source>
        <translation>Kein Deployment wird gezeigt</translation>
    </message>
    <message>
        <source>It is running</source>
        <translation>Es läuft</translation>
    </message>
    <message>
        <source>It has come to its end</source>
        <translation>Es ist abgeschlossen</translation>
    </message>
    <message>
        <source>%1 runs it on %2</source>
        <translation>%1 führt es auf %2 aus</translation>
    </message>
    <message>
        <source>Another program on this computer is running it</source>
        <translation>Ein anderes Programm auf diesem Rechner führt es aus</translation>
    </message>
    <message>
        <source>It is stopping after the steps that are being done</source>
        <translation>Es hält nach den Schritten an, die gerade getan werden</translation>
    </message>
    <message>
        <source>%1: stop it there with Ctrl+C</source>
        <translation>%1: dort mit Strg+C anhalten</translation>
    </message>
    <message>
        <source>It is not running</source>
        <translation>Es läuft nicht</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>It was interrupted. %1 Continue it, put back what it touched, or leave the hosts as they are; until then they are kept for it.</source>
        <translation>Es wurde unterbrochen. %1 Fortsetzen, zurücknehmen, was angefasst wurde, oder die Hosts so lassen; bis dahin sind sie dafür belegt.</translation>
    </message>
    <message>
        <source>It failed, and not every host could be put back. Look at those that were not, then put back again.</source>
        <translation>Es schlug fehl, und nicht jeder Host ließ sich zurücknehmen. Diese Hosts ansehen, dann noch einmal zurücknehmen.</translation>
    </message>
    <message>
        <source>Not every host has the release. %1</source>
        <translation>Nicht jeder Host hat das Release. %1</translation>
    </message>
    <message>
        <source>%1. It is followed here.</source>
        <translation>%1. Es ist hier mitzuverfolgen.</translation>
    </message>
    <message>
        <source>Pause after batch</source>
        <translation>Nach der Gruppe pausieren</translation>
    </message>
    <message>
        <source>Begin nothing further after the batch that is under way</source>
        <translation>Nach der laufenden Gruppe nichts Weiteres beginnen</translation>
    </message>
    <message>
        <source>It is not run by this program</source>
        <translation>Dieses Programm führt es nicht aus</translation>
    </message>
    <message>
        <source>It pauses after the batch that is under way</source>
        <translation>Es pausiert nach der laufenden Gruppe</translation>
    </message>
    <message>
        <source>All hosts are one batch</source>
        <translation>Alle Hosts sind eine Gruppe</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Pausiert gleich…</translation>
    </message>
    <message>
        <source>Continue without host…</source>
        <translation>Ohne Host fortsetzen…</translation>
    </message>
    <message>
        <source>Put the chosen host back to what it ran, and go on without it</source>
        <translation>Den gewählten Host auf das zurücknehmen, was vorher lief, und ohne ihn weitermachen</translation>
    </message>
    <message>
        <source>Not every host has the release, and one that had to go back could not be put back. Look at it, then put back again.</source>
        <translation>Nicht jeder Host hat das Release, und einer, der zurückgehen musste, ließ sich nicht zurücknehmen. Diesen Host ansehen, dann noch einmal zurücknehmen.</translation>
    </message>
    <message>
        <source>Hosts failed, and it waits for a person to say what becomes of them. %1.</source>
        <translation>Hosts sind gescheitert, und jemand muss sagen, was aus ihnen wird. %1.</translation>
    </message>
    <message>
        <source>It is being put back, on every host</source>
        <translation>Es wird auf jedem Host zurückgenommen</translation>
    </message>
    <message>
        <source>No host is chosen</source>
        <translation>Kein Host gewählt</translation>
    </message>
    <message>
        <source>This host takes no part in it</source>
        <translation>Dieser Host ist nicht beteiligt</translation>
    </message>
    <message>
        <source>Reading deployment %1…</source>
        <translation>Deployment %1 wird gelesen…</translation>
    </message>
</context>
<context>
    <name>slipway::ui::DeploymentWords</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Partly done</source>
        <translation>Teilweise fertig</translation>
    </message>
    <message>
        <source>Failed, put back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Failed, not all put back</source>
        <translation>Nicht alles zurück</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Left as it was</source>
        <translation>So gelassen</translation>
    </message>
    <message>
        <source>Not touched</source>
        <translation>Nicht angefasst</translation>
    </message>
    <message>
        <source>Staged</source>
        <translation>Bereitgelegt</translation>
    </message>
    <message>
        <source>Switched</source>
        <translation>Umgeschaltet</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Gesund</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Not put back</source>
        <translation>Nicht zurückgenommen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>outcome not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>Rollout</translation>
    </message>
    <message>
        <source>development</source>
        <translation>development</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>staging</translation>
    </message>
    <message>
        <source>production</source>
        <translation>production</translation>
    </message>
    <message>
        <source>1 host</source>
        <translation>1 Host</translation>
    </message>
    <message>
        <source>%1 hosts</source>
        <translation>%1 Hosts</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>a moment of this year</comment>
        <translation>d. MMM HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day of another year</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>noch etwa %1 min</translation>
    </message>
</context>
<context>
    <name>slipway::ui::DeploymentsPage</name>
    <message>
        <source>Deployments</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>%1 did not begin: %2. %3</source>
        <comment>what, why, what to do</comment>
        <translation>%1 begann nicht: %2. %3</translation>
    </message>
    <message>
        <source>%1: looking whether the plan still holds…</source>
        <comment>what is to be done</comment>
        <translation>%1: Gilt der Plan noch? Wird geprüft…</translation>
    </message>
    <message>
        <source>Deploy…</source>
        <translation>Ausrollen…</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Zurückrollen…</translation>
    </message>
    <message>
        <source>Go back to a release that ran there before</source>
        <translation>Zurück zu einem Release, das dort schon lief</translation>
    </message>
    <message>
        <source>Open the deployment</source>
        <translation>Deployment öffnen</translation>
    </message>
    <message>
        <source>Show the chosen deployment in full (Enter)</source>
        <translation>Das gewählte Deployment ganz zeigen (Eingabe)</translation>
    </message>
    <message>
        <source>Filter deployments</source>
        <translation>Deployments filtern</translation>
    </message>
    <message>
        <source>It is open</source>
        <translation>Es ist offen</translation>
    </message>
    <message>
        <source>No deployment is chosen</source>
        <translation>Kein Deployment gewählt</translation>
    </message>
    <message>
        <source>It has to come to its end first: continue it, or put back what it touched</source>
        <translation>Es muss erst zu Ende kommen: fortsetzen oder zurücknehmen, was angefasst wurde</translation>
    </message>
    <message>
        <source>The list of deployments is not shown</source>
        <translation>Die Liste der Deployments ist nicht zu sehen</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>Nr. %1</translation>
    </message>
    <message>
        <source>Deploy again…</source>
        <translation>Erneut ausrollen…</translation>
    </message>
    <message>
        <source>Plan the same release anew: hosts that have it already are left as they are</source>
        <translation>Dasselbe Release neu planen: Hosts, die es schon haben, bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>It brought its release to every host</source>
        <translation>Es hat sein Release auf jeden Host gebracht</translation>
    </message>
    <message>
        <source>Bring a release to the hosts of an environment</source>
        <translation>Ein Release auf die Hosts einer Umgebung bringen</translation>
    </message>
    <message>
        <source>Go to the filter</source>
        <translation>Zum Filter</translation>
    </message>
</context>
<context>
    <name>slipway::ui::DesktopNotifier</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>slipway::ui::DestinationPage</name>
    <message>
        <source>Has it already</source>
        <translation>Hat es schon</translation>
    </message>
    <message>
        <source>Only after %1</source>
        <translation>Erst nach %1</translation>
    </message>
    <message>
        <source>Not there yet</source>
        <translation>Noch nicht dort</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>%1 (the usual one)</source>
        <translation>%1 (wie üblich)</translation>
    </message>
    <message>
        <source>This release</source>
        <translation>Dieses Release</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>production</source>
        <translation>production</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no tier</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Into which store does %1 %2 go?</source>
        <translation>In welche Ablage kommt %1 %2?</translation>
    </message>
    <message>
        <source>On which index is %1 %2 published?</source>
        <translation>Auf welchem Index wird %1 %2 veröffentlicht?</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Ablage</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>Ablagen</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indexe</translation>
    </message>
    <message>
        <source>The index may hear of this &amp;package for the first time</source>
        <translation>Der Index darf zum ersten Mal von diesem &amp;Paket hören</translation>
    </message>
    <message>
        <source>Publishing there for the first time creates the project, for everybody to see</source>
        <translation>Die erste Veröffentlichung legt dort das Projekt an, für alle sichtbar</translation>
    </message>
    <message>
        <source>Reading what is known of the release…</source>
        <translation>Gelesen wird, was vom Release bekannt ist…</translation>
    </message>
    <message>
        <source>%1, %2, SHA-256 %3</source>
        <comment>file; size; digest</comment>
        <translation>%1, %2, SHA-256 %3</translation>
    </message>
    <message>
        <source>The release is still being read.</source>
        <translation>Das Release wird noch gelesen.</translation>
    </message>
    <message>
        <source>No store is configured. Add one to the configuration: slipwayctl apply slipway.toml</source>
        <translation>Keine Ablage ist konfiguriert. Sie kommt in die Konfiguration: slipwayctl apply slipway.toml</translation>
    </message>
    <message>
        <source>No index is configured. Add one to the configuration: slipwayctl apply slipway.toml</source>
        <translation>Kein Index ist konfiguriert. Er kommt in die Konfiguration: slipwayctl apply slipway.toml</translation>
    </message>
    <message>
        <source>Choose where it goes.</source>
        <translation>Wohin es geht, muss gewählt werden.</translation>
    </message>
    <message>
        <source>What is published comes from the archive, and this release is in no store yet. Upload it first.</source>
        <translation>Veröffentlicht wird aus dem Archiv, und dieses Release liegt noch in keiner Ablage. Erst hochladen.</translation>
    </message>
    <message>
        <source>%1 takes only bytes that were verified on %2. Publish there first.</source>
        <translation>%1 nimmt nur Bytes, die auf %2 geprüft wurden. Erst dort veröffentlichen.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::EndDialog</name>
    <message>
        <source>Continue the deployment</source>
        <translation>Deployment fortsetzen</translation>
    </message>
    <message>
        <source>Put back what was touched</source>
        <translation>Zurücknehmen, was angefasst wurde</translation>
    </message>
    <message>
        <source>Leave the hosts as they are</source>
        <translation>Die Hosts lassen, wie sie sind</translation>
    </message>
    <message>
        <source>It was being put back, and goes on with that until every host it touched runs what it ran before.</source>
        <translation>Es wurde zurückgenommen, und damit geht es weiter, bis jeder angefasste Host wieder hat, was vorher lief.</translation>
    </message>
    <message>
        <source>It goes on where it stopped, with the plan that was reviewed. Steps whose outcome is not known are looked at again first.</source>
        <translation>Es geht dort weiter, wo es anhielt, mit dem begutachteten Plan. Schritte mit unbekanntem Ausgang werden zuerst noch einmal angesehen.</translation>
    </message>
    <message>
        <source>Every host that was touched goes back to the release that it ran before, and is freed.</source>
        <translation>Jeder angefasste Host geht auf das Release zurück, das vorher lief, und wird freigegeben.</translation>
    </message>
    <message>
        <source>Nothing is changed on any host. The hosts are freed for other deployments, and the record says that this one was left unfinished. It cannot be continued or put back after that.</source>
        <translation>Auf keinem Host wird etwas geändert. Die Hosts werden für andere Deployments frei, und die Aufzeichnung sagt, dass dieses unvollendet blieb. Danach lässt es sich weder fortsetzen noch zurücknehmen.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Switched to %1: %2. Still on what they ran before: %3.</source>
        <translation>Auf %1 umgeschaltet: %2. Noch auf dem, was vorher lief: %3.</translation>
    </message>
    <message>
        <source>%1 In the middle of a step, so not known: %2.</source>
        <translation>%1 Mitten in einem Schritt, also unbekannt: %2.</translation>
    </message>
    <message>
        <source>Deployment %1</source>
        <translation>Deployment %1</translation>
    </message>
    <message>
        <source>%1 %2 to %3</source>
        <comment>project, version, environment</comment>
        <translation>%1 %2 nach %3</translation>
    </message>
    <message>
        <source>When a host fails, wait and ask me what becomes of it</source>
        <translation>Wenn ein Host scheitert, warten und mich fragen, was aus ihm wird</translation>
    </message>
    <message>
        <source>Without %1: what was touched there goes back first, and it stays on what it ran before.</source>
        <translation>Ohne %1: Was dort angefasst wurde, geht zuerst zurück, und es bleibt dort bei dem, was vorher lief.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::Engine</name>
    <message>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Bereitlegen</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Umschalten</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Take the lease</source>
        <translation>Die Lease nehmen</translation>
    </message>
    <message>
        <source>Send what is not there yet</source>
        <translation>Senden, was noch fehlt</translation>
    </message>
    <message>
        <source>Make the virtual environment</source>
        <translation>Die virtuelle Umgebung anlegen</translation>
    </message>
    <message>
        <source>Prove what is imported</source>
        <translation>Nachweisen, was importiert wird</translation>
    </message>
    <message>
        <source>Unpack the archive</source>
        <translation>Das Archiv auspacken</translation>
    </message>
    <message>
        <source>Seal the release</source>
        <translation>Das Release versiegeln</translation>
    </message>
    <message>
        <source>See that the names are free</source>
        <translation>Nachsehen, ob die Namen frei sind</translation>
    </message>
    <message>
        <source>Publish the files</source>
        <translation>Die Dateien veröffentlichen</translation>
    </message>
    <message>
        <source>Withdraw what was published</source>
        <translation>Zurückziehen, was veröffentlicht wurde</translation>
    </message>
    <message>
        <source>Clear away what was sent</source>
        <translation>Aufräumen, was gesendet wurde</translation>
    </message>
    <message>
        <source>Switch to the release</source>
        <translation>Auf das Release umschalten</translation>
    </message>
    <message>
        <source>Switch back to what was current</source>
        <translation>Auf das Vorherige zurückschalten</translation>
    </message>
    <message>
        <source>Look at what is current</source>
        <translation>Nachsehen, was gerade läuft</translation>
    </message>
    <message>
        <source>Ask whether it is healthy</source>
        <translation>Fragen, ob es gesund ist</translation>
    </message>
    <message>
        <source>Hash the release that is there again</source>
        <translation>Das vorhandene Release noch einmal prüfen</translation>
    </message>
    <message>
        <source>Write the receipt</source>
        <translation>Die Quittung schreiben</translation>
    </message>
    <message>
        <source>Remove old releases</source>
        <translation>Alte Releases entfernen</translation>
    </message>
    <message>
        <source>Give up the lease</source>
        <translation>Die Lease aufgeben</translation>
    </message>
</context>
<context>
    <name>slipway::ui::EventPanel</name>
    <message>
        <source>Details of the event</source>
        <translation>Details des Ereignisses</translation>
    </message>
    <message>
        <source>Choose an event to see all of it.</source>
        <translation>Ein gewähltes Ereignis ist hier ganz zu sehen.</translation>
    </message>
    <message>
        <source>What the event says</source>
        <translation>Was das Ereignis sagt</translation>
    </message>
    <message>
        <source>Related events</source>
        <translation>Verwandte Ereignisse</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>%1 · event %2</source>
        <comment>outcome, number</comment>
        <translation>%1 · Ereignis %2</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>local time, UTC</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>person, login</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>project, environment</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Hash %1
follows %2</source>
        <translation>Hash %1
folgt auf %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before, after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1  %2  %3</source>
        <comment>time, action, object</comment>
        <translation>%1  %2  %3</translation>
    </message>
    <message>
        <source>Show all of these</source>
        <translation>Alle diese zeigen</translation>
    </message>
    <message>
        <source>Show all events of %1</source>
        <translation>Alle Ereignisse von %1 zeigen</translation>
    </message>
</context>
<context>
    <name>slipway::ui::FactsPage</name>
    <message>
        <source>The package&apos;s name is only known once it is built.</source>
        <translation>Der Name des Pakets steht erst fest, wenn es gebaut ist.</translation>
    </message>
    <message>
        <source>pyproject.toml names the package %1.</source>
        <translation>pyproject.toml nennt das Paket %1.</translation>
    </message>
    <message>
        <source>It is built by %1; the version comes from there.</source>
        <translation>Gebaut wird es von %1; von dort kommt die Version.</translation>
    </message>
    <message>
        <source>It is built by %1; the version is %2.</source>
        <translation>Gebaut wird es von %1; die Version ist %2.</translation>
    </message>
    <message>
        <source>There are no tags yet.</source>
        <translation>Es gibt noch keine Tags.</translation>
    </message>
    <message>
        <source>There are %1 tags, the newest is %2.</source>
        <translation>Es gibt %1 Tags, das neueste ist %2.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>What is the project?</source>
        <translation>Was ist das Projekt?</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Give the project a name.</source>
        <translation>Das Projekt braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a project %1 already. Give this one another name.</source>
        <translation>Es gibt schon ein Projekt %1. Dieses braucht einen anderen Namen.</translation>
    </message>
    <message>
        <source>Name the branch that releases come from.</source>
        <translation>Den Branch angeben, aus dem Releases kommen.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::FaultPanel</name>
    <message>
        <source>Check the user name and the stored credential, then try again.</source>
        <translation>Benutzername und abgelegten Zugang prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Ask whoever runs the database whether this is expected.</source>
        <translation>Wer die Datenbank betreibt, weiß, ob das zu erwarten ist.</translation>
    </message>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation>Adresse und Netz prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Somebody else may hold it. Wait for a moment, then try again.</source>
        <translation>Vielleicht ist es anderweitig belegt. Einen Moment warten, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Check the path or the address.</source>
        <translation>Pfad oder Adresse prüfen.</translation>
    </message>
    <message>
        <source>Change what is refused, or choose another profile.</source>
        <translation>Ändern, was abgelehnt wird, oder ein anderes Profil wählen.</translation>
    </message>
    <message>
        <source>Try again. If it stays like this, send the details to whoever looks after Slipway.</source>
        <translation>Noch einmal versuchen. Bleibt es dabei, die Details an die schicken, die Slipway betreuen.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>Details of the failure</source>
        <translation>Details des Fehlers</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>Details &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>code: %1
what happened: %2
why: %3
what to do: %4</source>
        <translation>Code: %1
was geschah: %2
warum: %3
was zu tun ist: %4</translation>
    </message>
</context>
<context>
    <name>slipway::ui::FlowPage</name>
    <message>
        <source>%1 is not there any more. Look at what is chosen now.</source>
        <translation>%1 gibt es nicht mehr. Was jetzt gewählt ist, bitte ansehen.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::FlowWizard</name>
    <message>
        <source>Copy as &amp;command</source>
        <translation>Als &amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copies the line of slipwayctl that does the same</source>
        <translation>Kopiert die Zeile für slipwayctl, die dasselbe tut</translation>
    </message>
    <message>
        <source>Something that the command needs is not chosen yet</source>
        <translation>Für den Befehl ist noch nicht alles gewählt</translation>
    </message>
</context>
<context>
    <name>slipway::ui::GlyphLabel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>slipway::ui::GuidePanel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names of hosts</comment>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Do the step that failed once more on the chosen hosts</source>
        <translation>Den fehlgeschlagenen Schritt auf den gewählten Hosts noch einmal ausführen</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <source>Put the chosen hosts back to what they ran, and go on without them</source>
        <translation>Die gewählten Hosts auf das zurücknehmen, was vorher lief, und ohne sie weitermachen</translation>
    </message>
    <message>
        <source>Go on all the same</source>
        <translation>Trotzdem weiter</translation>
    </message>
    <message>
        <source>Keep the release on the chosen hosts although the check failed</source>
        <translation>Das Release auf den gewählten Hosts behalten, obwohl die Prüfung fehlschlug</translation>
    </message>
    <message>
        <source>Put everything back</source>
        <translation>Alles zurücknehmen</translation>
    </message>
    <message>
        <source>Put back every host that this deployment touched</source>
        <translation>Jeden Host zurücknehmen, den dieses Deployment angefasst hat</translation>
    </message>
    <message>
        <source>Why hosts failed; the chosen ones are meant</source>
        <translation>Warum Hosts scheiterten; gemeint sind die gewählten</translation>
    </message>
    <message>
        <source>Reason, for the record</source>
        <translation>Grund, für die Aufzeichnung</translation>
    </message>
    <message>
        <source>Reason, for the record; going on all the same needs one</source>
        <translation>Grund, für die Aufzeichnung; „Trotzdem weiter“ verlangt einen</translation>
    </message>
    <message>
        <source>%1 of %2 failed in “%3”. Nothing is put back yet; the deployment waits for you.</source>
        <comment>number; &quot;12 hosts&quot;; phase</comment>
        <translation>%1 von %2 in „%3“ gescheitert. Noch ist nichts zurückgenommen; das Deployment wartet auf dich.</translation>
    </message>
    <message>
        <source>Not every chosen host runs the release: this is for a check or a hook that failed</source>
        <translation>Nicht auf jedem gewählten Host läuft das Release: Das geht nur, wenn eine Prüfung oder ein Hook fehlschlug</translation>
    </message>
    <message>
        <source>Write down why first</source>
        <translation>Erst den Grund aufschreiben</translation>
    </message>
    <message>
        <source>No host has failed that somebody is asked about</source>
        <translation>Kein Host ist gescheitert, zu dem eine Antwort aussteht</translation>
    </message>
    <message>
        <source>No host is chosen</source>
        <translation>Kein Host gewählt</translation>
    </message>
</context>
<context>
    <name>slipway::ui::Herald</name>
    <message>
        <source>Slipway needs you</source>
        <translation>Slipway wartet auf dich</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Fertig: %1</translation>
    </message>
</context>
<context>
    <name>slipway::ui::Histogram</name>
    <message>
        <source>Events over time</source>
        <translation>Ereignisse im Lauf der Zeit</translation>
    </message>
    <message>
        <source>%1 to %2, at most %3 at a time</source>
        <translation>%1 bis %2, höchstens %3 auf einmal</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n event(s). Days are those of UTC.</source>
        <translation>
            <numerusform>%1: %n Ereignis. Tage sind die von UTC.</numerusform>
            <numerusform>%1: %n Ereignisse. Tage sind die von UTC.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ui::HomeHeader</name>
    <message>
        <source>What runs where</source>
        <translation>Was wo läuft</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter: project, version, person, state</source>
        <translation>Filter: Projekt, Version, Person, Zustand</translation>
    </message>
    <message>
        <source>How close rows stand, what groups them, and saved views</source>
        <translation>Zeilenabstand, Gruppierung und gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Ansicht: %1</translation>
    </message>
</context>
<context>
    <name>slipway::ui::HomePage</name>
    <message>
        <source>%1 in %2</source>
        <comment>projects, environments</comment>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n Projekt</numerusform>
            <numerusform>%n Projekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n environment(s)</source>
        <translation>
            <numerusform>%n Umgebung</numerusform>
            <numerusform>%n Umgebungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening the profile…</source>
        <translation>Profil wird geöffnet…</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Matrix and details</source>
        <translation>Matrix und Details</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Auffrischen</translation>
    </message>
    <message>
        <source>Read from hosts</source>
        <translation>Von Hosts lesen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Go to the filter</source>
        <translation>Zum Filter</translation>
    </message>
    <message>
        <source>No environments yet</source>
        <translation>Noch keine Umgebungen</translation>
    </message>
    <message>
        <source>Opening the sandbox…</source>
        <translation>Sandbox wird geöffnet…</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>Noch keine Projekte</translation>
    </message>
    <message>
        <source>What runs where appears here as soon as there is something to see.</source>
        <translation>Was wo läuft, erscheint hier, sobald es etwas zu sehen gibt.</translation>
    </message>
    <message>
        <source>Slipway shows what runs where, since when and by whom.</source>
        <translation>Slipway zeigt, was wo läuft, seit wann und durch wen.</translation>
    </message>
    <message>
        <source>Open the &amp;sandbox</source>
        <translation>&amp;Sandbox öffnen</translation>
    </message>
    <message>
        <source>The record cannot be read: %1</source>
        <translation>Die Aufzeichnung ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The database cannot be opened</source>
        <translation>Die Datenbank lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Every host runs what is recorded.</source>
        <translation>Auf jedem Host läuft, was verzeichnet ist.</translation>
    </message>
    <message>
        <source>Hosts that differ from the record: %1. Hosts that could not be read: %2. The cells are marked.</source>
        <translation>Hosts, die von der Aufzeichnung abweichen: %1. Hosts, die nicht lesbar waren: %2. Die Zellen sind markiert.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Reading from hosts</source>
        <translation>Lesen von Hosts</translation>
    </message>
    <message>
        <source>Stopped. What the sandbox has done until here stays.</source>
        <translation>Angehalten. Was die Sandbox bis hierher getan hat, bleibt.</translation>
    </message>
    <message>
        <source>Stopped. The hosts were not read to the end.</source>
        <translation>Angehalten. Die Hosts wurden nicht zu Ende gelesen.</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>what, why, what to do</comment>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>The sandbox did not come to its end</source>
        <translation>Die Sandbox kam nicht zu Ende</translation>
    </message>
    <message>
        <source>The hosts could not be read</source>
        <translation>Die Hosts waren nicht lesbar</translation>
    </message>
    <message>
        <source>The sandbox is open: everything it shows was really built, deployed and rolled back here.</source>
        <translation>Die Sandbox ist offen: Alles, was sie zeigt, wurde hier wirklich gebaut, ausgerollt und zurückgerollt.</translation>
    </message>
    <message>
        <source>No target names a host yet</source>
        <translation>Noch kein Ziel nennt einen Host</translation>
    </message>
    <message>
        <source>The sandbox is at work; wait until it is done</source>
        <translation>Die Sandbox arbeitet; erst wenn sie fertig ist</translation>
    </message>
    <message>
        <source>The hosts are being read</source>
        <translation>Die Hosts werden gelesen</translation>
    </message>
    <message>
        <source>Read the record again</source>
        <translation>Die Aufzeichnung neu lesen</translation>
    </message>
    <message>
        <source>Ask every host what is current there, and mark what differs</source>
        <translation>Jeden Host fragen, was dort aktuell ist, und Abweichungen markieren</translation>
    </message>
    <message>
        <source>Show or hide the details of the cell</source>
        <translation>Details der Zelle zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n project(s)</source>
        <translation>
            <numerusform>%1 von %n Projekt</numerusform>
            <numerusform>%1 von %n Projekten</numerusform>
        </translation>
    </message>
    <message>
        <source>The view “%1” is deleted.</source>
        <translation>Die Ansicht „%1“ ist gelöscht.</translation>
    </message>
    <message>
        <source>The draft “%1” is discarded.</source>
        <translation>Der Entwurf „%1“ ist verworfen.</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>Add a project of your own from its repository</source>
        <translation>Ein eigenes Projekt aus seinem Repository hinzufügen</translation>
    </message>
    <message>
        <source>Import hosts…</source>
        <translation>Hosts importieren…</translation>
    </message>
    <message>
        <source>From OpenSSH&apos;s config or known_hosts, or from a table</source>
        <translation>Aus config oder known_hosts von OpenSSH oder aus einer Tabelle</translation>
    </message>
    <message>
        <source>Environments…</source>
        <translation>Umgebungen…</translation>
    </message>
    <message>
        <source>Add environments such as staging and production, and say what they ask for</source>
        <translation>Umgebungen wie Staging und Produktion anlegen und festlegen, was sie verlangen</translation>
    </message>
    <message>
        <source>There are projects, and nowhere to run them. Add an environment first.</source>
        <translation>Es gibt Projekte, aber nichts, wo sie laufen. Zuerst fehlt eine Umgebung.</translation>
    </message>
    <message>
        <source>Add &amp;environments…</source>
        <translation>&amp;Umgebungen anlegen…</translation>
    </message>
    <message>
        <source>Such as staging and production; all projects share them.</source>
        <translation>Etwa Staging und Produktion; alle Projekte teilen sie sich.</translation>
    </message>
    <message>
        <source>A playground on this computer, in a window of its own: up to twelve hosts in three environments, and a sample project that is built, deployed, taken back and rolled back before your eyes. Nothing leaves this computer, and it can be deleted at once.</source>
        <translation>Eine Spielwiese auf diesem Rechner, in einem eigenen Fenster: bis zu zwölf Hosts in drei Umgebungen und ein Beispielprojekt, das sichtbar gebaut, ausgerollt, zurückgenommen und zurückgerollt wird. Nichts verlässt diesen Rechner, und alles lässt sich auf einmal löschen.</translation>
    </message>
    <message>
        <source>All of it can also come from a file: slipwayctl apply slipway.toml</source>
        <translation>All das kann auch aus einer Datei kommen: slipwayctl apply slipway.toml</translation>
    </message>
    <message>
        <source>The sandbox opens in a window of its own. It shares nothing with this one.</source>
        <translation>Die Sandbox öffnet sich in einem eigenen Fenster. Sie teilt nichts mit diesem.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::HookEditor</name>
    <message>
        <source>Before %1: %2</source>
        <comment>step; command</comment>
        <translation>Vor %1: %2</translation>
    </message>
    <message>
        <source>After %1: %2</source>
        <comment>step; command</comment>
        <translation>Nach %1: %2</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <comment>command</comment>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation>Hooks</translation>
    </message>
    <message>
        <source>Add a hook</source>
        <translation>Neuer Hook</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>There is no hook</source>
        <translation>Es gibt keinen Hook</translation>
    </message>
    <message>
        <source>Take a hook out</source>
        <translation>Hook herausnehmen</translation>
    </message>
</context>
<context>
    <name>slipway::ui::HostInspector</name>
    <message>
        <source>Steps of the host</source>
        <translation>Schritte des Hosts</translation>
    </message>
    <message>
        <source>The chosen host</source>
        <translation>Der gewählte Host</translation>
    </message>
    <message>
        <source>What the chosen step said</source>
        <translation>Was der gewählte Schritt sagte</translation>
    </message>
    <message>
        <source>Steps and what they said</source>
        <translation>Schritte und was sie sagten</translation>
    </message>
    <message>
        <source>No host is chosen</source>
        <translation>Kein Host gewählt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>host, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Current: %1. Before: %2.</source>
        <translation>Aktuell: %1. Davor: %2.</translation>
    </message>
    <message>
        <source>not known, or nothing</source>
        <translation>unbekannt oder nichts</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>This step has not begun.</source>
        <translation>Dieser Schritt hat nicht begonnen.</translation>
    </message>
    <message>
        <source>This step said nothing.</source>
        <translation>Dieser Schritt sagte nichts.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::HostKeyDialog</name>
    <message>
        <source>Is this %1?</source>
        <translation>Ist das %1?</translation>
    </message>
    <message>
        <source>%1 is not known yet, so nothing proves that it is the host that answers. Compare the fingerprint with what the host itself shows (ssh-keygen -lf on its key file), or with what its owner tells.</source>
        <translation>%1 ist noch nicht bekannt, also beweist nichts, dass dieser Host antwortet. Der Fingerabdruck ist zu vergleichen mit dem, den der Host selbst zeigt (ssh-keygen -lf auf seine Schlüsseldatei) oder den sein Besitzer nennt.</translation>
    </message>
    <message>
        <source>Trust this key</source>
        <translation>Diesem Schlüssel vertrauen</translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation>Nicht verbinden</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>I compared the fingerprint</source>
        <translation>Ich habe den Fingerabdruck verglichen</translation>
    </message>
    <message>
        <source>Say first that the fingerprint was compared</source>
        <translation>Erst bestätigen, dass der Fingerabdruck verglichen ist</translation>
    </message>
</context>
<context>
    <name>slipway::ui::HostModel</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>from one release to another</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>Geht zurück</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>host, state</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>slipway::ui::HostPane</name>
    <message>
        <source>Hosts as squares</source>
        <translation>Hosts als Quadrate</translation>
    </message>
    <message>
        <source>Hosts as chips</source>
        <translation>Hosts als Plättchen</translation>
    </message>
    <message>
        <source>Hosts as a table</source>
        <translation>Hosts als Tabelle</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Squares</source>
        <translation>Quadrate</translation>
    </message>
    <message>
        <source>Show the hosts as squares</source>
        <translation>Die Hosts als Quadrate zeigen</translation>
    </message>
    <message>
        <source>Chips</source>
        <translation>Plättchen</translation>
    </message>
    <message>
        <source>Show the hosts with their names</source>
        <translation>Die Hosts mit ihren Namen zeigen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show the hosts in full</source>
        <translation>Die Hosts ausführlich zeigen</translation>
    </message>
    <message>
        <source>Why hosts failed</source>
        <translation>Warum Hosts scheiterten</translation>
    </message>
    <message>
        <source>%1: %2 done, %3 in trouble, %4 others</source>
        <comment>hosts</comment>
        <translation>%1: %2 fertig, %3 mit Problemen, %4 andere</translation>
    </message>
    <message>
        <source>%1: %2 done, %3 in trouble, %4 running, %5 waiting</source>
        <comment>hosts</comment>
        <translation>%1: %2 fertig, %3 mit Problemen, %4 laufen, %5 warten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how many hosts; why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>why; hosts</comment>
        <translation>%1
%2</translation>
    </message>
</context>
<context>
    <name>slipway::ui::HostPanel</name>
    <message>
        <source>Choose a host to see all of it.</source>
        <translation>Ein gewählter Host ist hier ganz zu sehen.</translation>
    </message>
    <message>
        <source>Details of the host</source>
        <translation>Details des Hosts</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Host-Schlüssel</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>project, environment</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Last probe</source>
        <translation>Letzte Prüfung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Protected by</source>
        <translation>Geschützt durch</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>slipway::ui::HostWords</name>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>known (%1)</source>
        <comment>kinds of keys</comment>
        <translation>bekannt (%1)</translation>
    </message>
    <message>
        <source>not probed yet</source>
        <translation>nie geprüft</translation>
    </message>
    <message>
        <source>reached · %1</source>
        <comment>age</comment>
        <translation>erreicht · %1</translation>
    </message>
    <message>
        <source>failed · %1</source>
        <comment>age</comment>
        <translation>Fehler · %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1, and the host could not be read: %2</source>
        <translation>%1, und der Host war nicht lesbar: %2</translation>
    </message>
    <message>
        <source>%1, as recorded</source>
        <translation>%1, wie verzeichnet</translation>
    </message>
    <message>
        <source>%1, as the host says too</source>
        <translation>%1, wie auch der Host sagt</translation>
    </message>
    <message>
        <source>%1 on the host, %2 on record</source>
        <comment>release, release</comment>
        <translation>%1 auf dem Host, %2 verzeichnet</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>project, version</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>slipway::ui::HostsModel</name>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Current releases</source>
        <translation>Aktuelle Releases</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Host-Schlüssel</translation>
    </message>
    <message>
        <source>Last probe</source>
        <translation>Letzte Prüfung</translation>
    </message>
</context>
<context>
    <name>slipway::ui::HostsPage</name>
    <message>
        <source>Reading the hosts…</source>
        <translation>Hosts werden gelesen…</translation>
    </message>
    <message>
        <source>No hosts yet</source>
        <translation>Noch keine Hosts</translation>
    </message>
    <message>
        <source>Here stand the machines that releases go to: what runs on each, and whether its key is known.</source>
        <translation>Hier stehen die Maschinen, auf die Releases gehen: was auf jeder läuft, und ob ihr Schlüssel bekannt ist.</translation>
    </message>
    <message>
        <source>Hosts are configured in slipway.toml: slipwayctl apply slipway.toml</source>
        <translation>Hosts werden in slipway.toml konfiguriert: slipwayctl apply slipway.toml</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Hosts and details</source>
        <translation>Hosts und Details</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Read receipts</source>
        <translation>Belege lesen</translation>
    </message>
    <message>
        <source>Trust key…</source>
        <translation>Schlüssel vertrauen…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Filter the hosts</source>
        <translation>Hosts filtern</translation>
    </message>
    <message>
        <source>The hosts cannot be read</source>
        <translation>Die Hosts sind nicht lesbar</translation>
    </message>
    <message>
        <source>No host matches “%1”. Clear the filter to see all %2.</source>
        <translation>Kein Host passt zu „%1“. Ohne Filter sind alle %2 zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n Host</numerusform>
            <numerusform>%n Hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 hosts</source>
        <translation>%1 von %2 Hosts</translation>
    </message>
    <message>
        <source>There is no host yet</source>
        <translation>Es gibt noch keinen Host</translation>
    </message>
    <message>
        <source>Hosts are being visited; see the activity</source>
        <translation>Die Hosts werden besucht; siehe Aktivität</translation>
    </message>
    <message>
        <source>Choose a host first</source>
        <translation>Erst einen Host wählen</translation>
    </message>
    <message>
        <source>The host is being asked for its key</source>
        <translation>Der Host wird nach seinem Schlüssel gefragt</translation>
    </message>
    <message>
        <source>Probe %1</source>
        <translation>%1 prüfen</translation>
    </message>
    <message>
        <source>Probe all hosts</source>
        <translation>Alle Hosts prüfen</translation>
    </message>
    <message numerus="yes">
        <source>Probe %n host(s)</source>
        <translation>
            <numerusform>%n Host prüfen</numerusform>
            <numerusform>%n Hosts prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 reached</source>
        <translation>%1 von %2 erreicht</translation>
    </message>
    <message>
        <source>no host differs from the record</source>
        <translation>kein Host weicht von der Aufzeichnung ab</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) differ from the record</source>
        <translation>
            <numerusform>%n Host weicht von der Aufzeichnung ab</numerusform>
            <numerusform>%n Hosts weichen von der Aufzeichnung ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) could not be asked</source>
        <translation>
            <numerusform>%n Host war nicht zu befragen</numerusform>
            <numerusform>%n Hosts waren nicht zu befragen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>work, outcome</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Asking %1 for its key…</source>
        <translation>%1 wird nach dem Schlüssel gefragt…</translation>
    </message>
    <message>
        <source>%1 did not show its key: %2. %3</source>
        <comment>host, why, what to do</comment>
        <translation>%1 hat den Schlüssel nicht gezeigt: %2. %3</translation>
    </message>
    <message>
        <source>Trust the key of %1</source>
        <translation>Dem Schlüssel von %1 vertrauen</translation>
    </message>
    <message>
        <source>%1 is trusted from now on</source>
        <translation>%1 gilt von jetzt an als vertrauenswürdig</translation>
    </message>
    <message>
        <source>&amp;Import hosts…</source>
        <translation>Hosts &amp;importieren…</translation>
    </message>
    <message>
        <source>From OpenSSH&apos;s config or known_hosts, or from a table. Nothing is connected to.</source>
        <translation>Aus config oder known_hosts von OpenSSH oder aus einer Tabelle. Es wird keine Verbindung aufgebaut.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Take hosts from OpenSSH&apos;s config or known_hosts, or from a table</source>
        <translation>Hosts aus config oder known_hosts von OpenSSH oder aus einer Tabelle übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>Import %n host(s)</source>
        <translation>
            <numerusform>%n Host importieren</numerusform>
            <numerusform>%n Hosts importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) of the configuration changed</source>
        <translation>
            <numerusform>%n Schlüssel der Konfiguration geändert</numerusform>
            <numerusform>%n Schlüssel der Konfiguration geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter: host, role, environment, release, key</source>
        <translation>Filter: Host, Rolle, Umgebung, Release, Schlüssel</translation>
    </message>
    <message>
        <source>Log in to the chosen hosts, or to all, and look; changes nothing</source>
        <translation>Auf den gewählten Hosts oder auf allen anmelden und nachsehen; ändert nichts</translation>
    </message>
    <message>
        <source>Ask every host what is current there, and mark what differs from the record</source>
        <translation>Jeden Host fragen, was dort aktuell ist, und Abweichungen von der Aufzeichnung markieren</translation>
    </message>
    <message>
        <source>Ask the chosen host for its key, and note it once you compared the fingerprint</source>
        <translation>Den gewählten Host nach seinem Schlüssel fragen und diesen vermerken, sobald der Fingerabdruck verglichen ist</translation>
    </message>
    <message>
        <source>Show or hide the details of the host</source>
        <translation>Details des Hosts zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Go to the filter</source>
        <translation>Zum Filter</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ImportWizard</name>
    <message>
        <source>Import hosts</source>
        <translation>Hosts importieren</translation>
    </message>
    <message numerus="yes">
        <source>This will take %n host(s) into the configuration.</source>
        <translation>
            <numerusform>Damit kommt %n Host in die Konfiguration.</numerusform>
            <numerusform>Damit kommen %n Hosts in die Konfiguration.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n host(s)</source>
        <translation>
            <numerusform>%n Host importieren</numerusform>
            <numerusform>%n Hosts importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2, port %3</source>
        <comment>host; address; port</comment>
        <translation>%1 unter %2, Port %3</translation>
    </message>
    <message>
        <source>%1 at %2, port %3, as %4</source>
        <comment>host; address; port; user</comment>
        <translation>%1 unter %2, Port %3, als %4</translation>
    </message>
    <message>
        <source>Their keys are not trusted by this: each is compared when a host is first visited.</source>
        <translation>Ihren Schlüsseln wird damit nicht vertraut: Jeder wird beim ersten Besuch verglichen.</translation>
    </message>
    <message>
        <source>Import hosts from %1</source>
        <translation>Hosts aus %1 importieren</translation>
    </message>
</context>
<context>
    <name>slipway::ui::Journey</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Commit %1, without a tag</source>
        <translation>Commit %1, ohne Tag</translation>
    </message>
    <message>
        <source>Tag %1, commit %2</source>
        <translation>Tag %1, Commit %2</translation>
    </message>
    <message>
        <source>sdist</source>
        <translation>sdist</translation>
    </message>
    <message>
        <source>%1, built %2 by %3</source>
        <translation>%1, gebaut %2 von %3</translation>
    </message>
    <message>
        <source>A check blocks</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>With warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Not archived</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Not published</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Ablage</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>%1, %2 by %3</source>
        <comment>address; moment; person</comment>
        <translation>%1, %2 von %3</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Overwritten</source>
        <translation>Überschrieben</translation>
    </message>
    <message>
        <source>Not deployed</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Nothing runs there</source>
        <translation>Dort läuft nichts</translation>
    </message>
    <message>
        <source>%1 runs there</source>
        <translation>%1 läuft dort</translation>
    </message>
    <message>
        <source>Deployment %1 of %2 by %3: %4. %5</source>
        <comment>number; moment; person; state; what runs</comment>
        <translation>Deployment %1 vom %2, von %3: %4. %5</translation>
    </message>
    <message>
        <source>Runs here</source>
        <translation>Läuft hier</translation>
    </message>
    <message>
        <source>Ran before</source>
        <translation>Lief davor</translation>
    </message>
</context>
<context>
    <name>slipway::ui::JourneyStrip</name>
    <message>
        <source>Journey</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place on the way; state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>place on the way; state; more</comment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Journey of the release</source>
        <translation>Weg des Releases</translation>
    </message>
</context>
<context>
    <name>slipway::ui::KeysSection</name>
    <message>
        <source>Does</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Übliche Tasten</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <comment>command, where</comment>
        <translation>„%1“ (%2)</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Give the keys to what is chosen, and take them from what has them</source>
        <translation>Die Tasten dem gewählten Befehl geben und anderen nehmen, die sie haben</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>Leave what is chosen without keys</source>
        <translation>Den gewählten Befehl ohne Tasten lassen</translation>
    </message>
    <message>
        <source>Give what is chosen its usual keys again</source>
        <translation>Dem gewählten Befehl wieder seine üblichen Tasten geben</translation>
    </message>
    <message>
        <source>All as usual</source>
        <translation>Alle wie üblich</translation>
    </message>
    <message>
        <source>Give everything its usual keys again</source>
        <translation>Allen Befehlen wieder ihre üblichen Tasten geben</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter by key or word</source>
        <translation>Nach Taste oder Wort filtern</translation>
    </message>
    <message>
        <source>Choose a line first</source>
        <translation>Erst eine Zeile wählen</translation>
    </message>
    <message>
        <source>New keys of %1</source>
        <translation>Neue Tasten für %1</translation>
    </message>
    <message>
        <source>New keys of what is chosen</source>
        <translation>Neue Tasten für den gewählten Befehl</translation>
    </message>
    <message>
        <source>No keys were pressed that belong to another</source>
        <translation>Keine Tasten gedrückt, die zu einem anderen Befehl gehören</translation>
    </message>
    <message>
        <source>It has none</source>
        <translation>Der Befehl hat keine</translation>
    </message>
    <message>
        <source>It has its usual keys</source>
        <translation>Der Befehl hat seine üblichen Tasten</translation>
    </message>
    <message>
        <source>Everything has its usual keys</source>
        <translation>Alle Befehle haben ihre üblichen Tasten</translation>
    </message>
    <message>
        <source>%1 stays what it is: Tab, Enter, Esc and the arrows move in every window, and the likes of Ctrl+C belong to texts and lists. Choose other keys.</source>
        <translation>%1 bleibt, wie es ist: Tab, Eingabe, Esc und die Pfeiltasten dienen in jedem Fenster der Bewegung, und Strg+C und dergleichen gehören zu Texten und Listen. Andere Tasten wählen.</translation>
    </message>
    <message>
        <source>%1 belongs to %2. Choose other keys, or take them over.</source>
        <comment>keys, commands</comment>
        <translation>%1 gehört zu %2. Andere Tasten wählen oder diese übernehmen.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ListPage</name>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Where are the hosts listed?</source>
        <translation>Wo stehen die Hosts?</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen…</translation>
    </message>
    <message>
        <source>OpenSSH&apos;s config, or its known_hosts, or a table with a line of column names: name, address, port, user, identity, jump, roles. The file is read, and nothing is connected to.</source>
        <translation>config oder known_hosts von OpenSSH oder eine Tabelle mit einer Zeile von Spaltennamen: name, address, port, user, identity, jump, roles. Die Datei wird gelesen; es wird keine Verbindung aufgebaut.</translation>
    </message>
    <message>
        <source>A list of hosts</source>
        <translation>Eine Liste von Hosts</translation>
    </message>
    <message>
        <source>Name the file.</source>
        <translation>Die Datei angeben.</translation>
    </message>
    <message>
        <source>The list cannot be read: %1 %2</source>
        <comment>why; what to do</comment>
        <translation>Die Liste kann nicht gelesen werden: %1 %2</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ListPane</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>what; why; what to do</comment>
        <translation>%1: %2 %3</translation>
    </message>
</context>
<context>
    <name>slipway::ui::LogModel</name>
    <message>
        <source>%1 (attempt %2)</source>
        <comment>step</comment>
        <translation>%1 (Versuch %2)</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <comment>step; what it said last</comment>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, outcome</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>step and outcome, duration</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, 1 line</source>
        <comment>step and outcome</comment>
        <translation>%1, 1 Zeile</translation>
    </message>
    <message>
        <source>%1, %2 lines</source>
        <comment>step and outcome</comment>
        <translation>%1, %2 Zeilen</translation>
    </message>
    <message>
        <source>Enter shows or hides what this step said</source>
        <translation>Eingabe zeigt oder verbirgt, was dieser Schritt sagte</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>slipway::ui::LogPane</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Find in log</source>
        <translation>Im Log suchen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Keep the end of the log in sight</source>
        <translation>Das Ende des Logs im Blick behalten</translation>
    </message>
    <message>
        <source>Only this host</source>
        <translation>Nur dieser Host</translation>
    </message>
    <message>
        <source>Show only the chosen host&apos;s part</source>
        <translation>Nur den Teil des gewählten Hosts zeigen</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Alles ausklappen</translation>
    </message>
    <message>
        <source>Show all that the steps said</source>
        <translation>Alles zeigen, was die Schritte sagten</translation>
    </message>
    <message>
        <source>No host is chosen</source>
        <translation>Kein Host gewählt</translation>
    </message>
    <message>
        <source>Nothing is found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place, places</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Go to the find box</source>
        <translation>Zum Suchfeld</translation>
    </message>
    <message>
        <source>Next place where it was found</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Place before where it was found</source>
        <translation>Vorige Fundstelle</translation>
    </message>
</context>
<context>
    <name>slipway::ui::MainWindow</name>
    <message>
        <source>Slipway</source>
        <translation>Slipway</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Page and activity</source>
        <translation>Seite und Aktivität</translation>
    </message>
    <message>
        <source>%1 – Slipway</source>
        <translation>%1 – Slipway</translation>
    </message>
    <message>
        <source>%1 – %2 – Slipway</source>
        <translation>%1 – %2 – Slipway</translation>
    </message>
    <message>
        <source>There is nothing to go back to</source>
        <translation>Davor kommt nichts</translation>
    </message>
    <message>
        <source>There is nothing to go forward to</source>
        <translation>Danach kommt nichts</translation>
    </message>
    <message>
        <source>No command shows what this page shows</source>
        <translation>Kein Befehl zeigt, was diese Seite zeigt</translation>
    </message>
    <message>
        <source>Every page</source>
        <translation>Jede Seite</translation>
    </message>
    <message>
        <source>Sandbox: %1</source>
        <comment>title of a window</comment>
        <translation>Sandbox: %1</translation>
    </message>
</context>
<context>
    <name>slipway::ui::MatrixGroups</name>
    <message>
        <source>%1: %2</source>
        <comment>state, number of projects</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <comment>group, environment, states</comment>
        <translation>%1 in %2: %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>group, number of projects</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Group %1, %n project(s), open</source>
        <translation>
            <numerusform>Gruppe %1, %n Projekt, offen</numerusform>
            <numerusform>Gruppe %1, %n Projekte, offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group %1, %n project(s), closed</source>
        <translation>
            <numerusform>Gruppe %1, %n Projekt, geschlossen</numerusform>
            <numerusform>Gruppe %1, %n Projekte, geschlossen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ui::MatrixHeader</name>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>PROD</source>
        <comment>the tier production, as short as can be</comment>
        <translation>PROD</translation>
    </message>
</context>
<context>
    <name>slipway::ui::MatrixModel</name>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%1 in %2: %3</translation>
    </message>
    <message>
        <source>%1, tier %2</source>
        <translation>%1, Stufe %2</translation>
    </message>
</context>
<context>
    <name>slipway::ui::MatrixPane</name>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>No project matches “%1”. Clear the filter to see all %2.</source>
        <translation>Kein Projekt passt zu „%1“. Ohne Filter sind alle %2 zu sehen.</translation>
    </message>
    <message>
        <source>No project needs attention. Switch “Needs attention” off to see all %1.</source>
        <translation>Bei keinem Projekt besteht Handlungsbedarf. Ohne „Handlungsbedarf“ sind alle %1 zu sehen.</translation>
    </message>
    <message>
        <source>No project that needs attention matches “%1”. Clear the filter, or switch “Needs attention” off.</source>
        <translation>Kein Projekt mit Handlungsbedarf passt zu „%1“. Filter leeren oder „Handlungsbedarf“ ausschalten.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::MatrixView</name>
    <message>
        <source>What runs where: projects down, environments across</source>
        <translation>Was wo läuft: Projekte untereinander, Umgebungen nebeneinander</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
</context>
<context>
    <name>slipway::ui::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Die Meldung schließen</translation>
    </message>
</context>
<context>
    <name>slipway::ui::NamesEdit</name>
    <message>
        <source>Names, with commas between</source>
        <translation>Namen, durch Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>slipway::ui::NeedsModel</name>
    <message>
        <source>%1 waits for an answer: hosts failed; say what becomes of them</source>
        <translation>%1 wartet auf eine Antwort: Hosts sind gescheitert; was soll aus ihnen werden?</translation>
    </message>
    <message>
        <source>%1 was interrupted: continue it, take it back, or leave it as it is</source>
        <translation>%1 wurde unterbrochen: fortsetzen, zurücknehmen oder so lassen</translation>
    </message>
    <message>
        <source>%1 failed, and not every host could be put back</source>
        <translation>%1 schlug fehl, und nicht jeder Host ließ sich zurücknehmen</translation>
    </message>
    <message>
        <source>%1 reached only some of its hosts</source>
        <translation>%1 erreichte nur einen Teil der Hosts</translation>
    </message>
    <message>
        <source>%1 to %2 in %3 (#%4)</source>
        <comment>project, version, environment, deployment</comment>
        <translation>%1 auf %2 in %3 (#%4)</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Entwurf: %1</translation>
    </message>
</context>
<context>
    <name>slipway::ui::NeedsPanel</name>
    <message>
        <source>Needs you</source>
        <translation>Wartet auf dich</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Entwurf verwerfen</translation>
    </message>
    <message>
        <source>What is chosen is no draft</source>
        <translation>Gewählt ist kein Entwurf</translation>
    </message>
    <message>
        <source>Throw the chosen draft away; this can be undone</source>
        <translation>Den gewählten Entwurf wegwerfen; das lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>No draft is chosen</source>
        <translation>Kein Entwurf ist gewählt</translation>
    </message>
</context>
<context>
    <name>slipway::ui::Page</name>
    <message>
        <source>%1 (%2)</source>
        <comment>command, keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 ( %2 )</source>
        <comment>what is filtered by, keys</comment>
        <translation>%1 ( %2 )</translation>
    </message>
</context>
<context>
    <name>slipway::ui::PartEditor</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Enter its name first</source>
        <translation>Erst den Namen eingeben</translation>
    </message>
    <message>
        <source>The name is taken</source>
        <translation>Der Name ist vergeben</translation>
    </message>
    <message>
        <source>It is still named by: %1</source>
        <translation>Noch genannt in: %1</translation>
    </message>
    <message>
        <source>Nothing refers to it.</source>
        <translation>Nichts bezieht sich darauf.</translation>
    </message>
    <message>
        <source>Named by: %1</source>
        <translation>Genannt in: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>name of a field; name of a part</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>%1 herausnehmen</translation>
    </message>
</context>
<context>
    <name>slipway::ui::PickModel</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>configured alike</source>
        <translation>gleich konfiguriert</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
</context>
<context>
    <name>slipway::ui::PickPage</name>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Which of them are taken?</source>
        <translation>Welche davon werden übernommen?</translation>
    </message>
    <message>
        <source>Hosts of the list</source>
        <translation>Hosts der Liste</translation>
    </message>
    <message>
        <source>The list names no host that could be taken.</source>
        <translation>Die Liste nennt keinen Host, der übernommen werden könnte.</translation>
    </message>
    <message>
        <source>Tick the hosts that are to be taken; those that are configured alike are there already.</source>
        <translation>Die Hosts ankreuzen, die übernommen werden sollen; gleich konfigurierte sind schon da.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::Place</name>
    <message>
        <source>Home</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>slipway::ui::PlanPage</name>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>This host</source>
        <translation>Dieser Host</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>Zu senden</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>To think of</source>
        <translation>Zu bedenken</translation>
    </message>
    <message>
        <source>In this release</source>
        <translation>In diesem Release</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>Geht zurück</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>Neu planen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>The plan in parts</source>
        <translation>Der Plan in Teilen</translation>
    </message>
    <message>
        <source>What happens on each host</source>
        <translation>Was auf jedem Host geschieht</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Commits that come and go</source>
        <translation>Commits, die kommen und gehen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>What can be undone</source>
        <translation>Was sich rückgängig machen lässt</translation>
    </message>
    <message>
        <source>To think of before it runs</source>
        <translation>Vor dem Start zu bedenken</translation>
    </message>
    <message>
        <source>Looking at every host</source>
        <translation>Alle Hosts werden angesehen</translation>
    </message>
    <message>
        <source>The plan was not made</source>
        <translation>Der Plan kam nicht zustande</translation>
    </message>
    <message>
        <source>This cannot be done</source>
        <translation>Das geht nicht</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>counts; how long it takes</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Nothing stands out.</source>
        <translation>Nichts fällt auf.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Hosts (%1)</source>
        <translation>Hosts (%1)</translation>
    </message>
    <message>
        <source>not included</source>
        <translation>nicht enthalten</translation>
    </message>
    <message>
        <source>included</source>
        <translation>enthalten</translation>
    </message>
    <message>
        <source>Changes (%1 in, %2 out)</source>
        <translation>Änderungen (%1 dazu, %2 weg)</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Plan %1 is %2 old: make it again before it runs.</source>
        <translation>Plan %1 ist %2 alt: Vor dem Start muss er neu gemacht werden.</translation>
    </message>
    <message>
        <source>Plan %1, made %2 ago. Exactly this runs; if a host has changed by then, it is refused.</source>
        <translation>Plan %1, gemacht vor %2. Genau dieser läuft; hat sich ein Host bis dahin geändert, wird er abgelehnt.</translation>
    </message>
    <message>
        <source>When a host fails, wait and ask me; otherwise what failed goes back by itself</source>
        <translation>Scheitert ein Host, warten und mich fragen; sonst geht, was scheiterte, von selbst zurück</translation>
    </message>
    <message>
        <source>Save the plan…</source>
        <translation>Plan speichern …</translation>
    </message>
    <message>
        <source>For somebody else’s review: slipwayctl deploy --plan FILE runs exactly this plan</source>
        <translation>Damit jemand anderes ihn prüft: slipwayctl deploy --plan DATEI führt genau diesen Plan aus</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>Plans (*.json)</source>
        <translation>Pläne (*.json)</translation>
    </message>
    <message>
        <source>The plan was not saved: %1</source>
        <translation>Der Plan wurde nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>Es gibt noch keinen Plan.</translation>
    </message>
    <message>
        <source>The plan is too old: make it again first.</source>
        <translation>Der Plan ist zu alt: Er ist erst neu zu machen.</translation>
    </message>
    <message>
        <source>Deployment %1 is not over there: it has to come to its end first.</source>
        <translation>Deployment %1 ist dort nicht abgeschlossen: Es muss erst zu Ende kommen.</translation>
    </message>
    <message>
        <source>No host takes part.</source>
        <translation>Kein Host ist dabei.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ProfileBar</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Running deployments</source>
        <translation>Laufende Deployments</translation>
    </message>
    <message>
        <source>Work in the background</source>
        <translation>Arbeit im Hintergrund</translation>
    </message>
    <message>
        <source>Last refreshed</source>
        <translation>Zuletzt aufgefrischt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>No deployment is running</source>
        <translation>Kein Deployment läuft</translation>
    </message>
    <message>
        <source>Running deployments: %1</source>
        <translation>Laufende Deployments: %1</translation>
    </message>
    <message>
        <source>Refreshed %1</source>
        <comment>time of day</comment>
        <translation>Aufgefrischt %1</translation>
    </message>
    <message>
        <source>Work in the background: %1</source>
        <translation>Arbeit im Hintergrund: %1</translation>
    </message>
    <message>
        <source>Not refreshed since %1</source>
        <comment>time of day</comment>
        <translation>Nicht aufgefrischt seit %1</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>SANDBOX: nothing leaves this computer</source>
        <translation>SANDBOX: nichts verlässt diesen Rechner</translation>
    </message>
    <message>
        <source>SANDBOX: its hosts are not running</source>
        <translation>SANDBOX: ihre Hosts laufen nicht</translation>
    </message>
    <message>
        <source>This window shows a playground with a database of its own. Start, end or delete it here.</source>
        <translation>Dieses Fenster zeigt eine Spielwiese mit eigener Datenbank. Hier lässt sie sich starten, beenden oder löschen.</translation>
    </message>
    <message>
        <source>Sandbox: running</source>
        <translation>Sandbox: läuft</translation>
    </message>
    <message>
        <source>Sandbox: ended</source>
        <translation>Sandbox: beendet</translation>
    </message>
    <message>
        <source>Sandbox: none</source>
        <translation>Sandbox: keine</translation>
    </message>
    <message>
        <source>A playground with a window and a database of its own. Start, end or delete it here.</source>
        <translation>Eine Spielwiese mit eigenem Fenster und eigener Datenbank. Hier lässt sie sich starten, beenden oder löschen.</translation>
    </message>
    <message>
        <source>Keychain available</source>
        <translation>Schlüsselbund verfügbar</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>Schlüsselbund gesperrt</translation>
    </message>
    <message>
        <source>No keychain</source>
        <translation>Kein Schlüsselbund</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>Profil: %1</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ProgressStrip</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop the work</source>
        <translation>Die Arbeit anhalten</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ProjectAddition</name>
    <message>
        <source>Add the project %1</source>
        <translation>Projekt %1 hinzufügen</translation>
    </message>
    <message>
        <source>It is configured</source>
        <translation>Es ist konfiguriert</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ProjectEditor</name>
    <message>
        <source>Settings of the project</source>
        <translation>Einstellungen des Projekts</translation>
    </message>
    <message>
        <source>Repository and package</source>
        <translation>Repository und Paket</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Where it runs</source>
        <translation>Wo es läuft</translation>
    </message>
    <message>
        <source>There is no project %1 in the configuration.</source>
        <translation>In der Konfiguration gibt es kein Projekt %1.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ProjectForms</name>
    <message>
        <source>&amp;Repository</source>
        <translation>&amp;Repository</translation>
    </message>
    <message>
        <source>A folder, https://… or ssh://…</source>
        <translation>Ein Ordner, https://… oder ssh://…</translation>
    </message>
    <message>
        <source>&amp;Credential</source>
        <translation>Zu&amp;gang</translation>
    </message>
    <message>
        <source>Only where the repository asks for one: its name in the keychain</source>
        <translation>Nur wenn das Repository einen verlangt: Name des Zugangs im Schlüsselbund</translation>
    </message>
    <message>
        <source>Private &amp;key</source>
        <translation>Pri&amp;vatschlüssel</translation>
    </message>
    <message>
        <source>Only for ssh: the path of a key; else the SSH agent, then the usual keys</source>
        <translation>Nur für ssh: der Pfad eines Schlüssels; sonst der SSH-Agent, dann die üblichen Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Package</source>
        <translation>&amp;Paket</translation>
    </message>
    <message>
        <source>As the project</source>
        <translation>Wie das Projekt</translation>
    </message>
    <message>
        <source>&amp;Branch of releases</source>
        <translation>Branch der Re&amp;leases</translation>
    </message>
    <message>
        <source>Folder of &amp;dependencies</source>
        <translation>&amp;Ordner der Abhängigkeiten</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>S&amp;tore</source>
        <translation>&amp;Ablage</translation>
    </message>
    <message>
        <source>None: it has to be named each time</source>
        <translation>Keine: Sie muss jedes Mal genannt werden</translation>
    </message>
    <message>
        <source>The only one there is</source>
        <translation>Die einzige, die es gibt</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>The system&apos;s python3</source>
        <translation>python3 des Systems</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Anforderungen</translation>
    </message>
    <message>
        <source>From the vendor folder, else the system, else the index</source>
        <translation>Aus dem Vendor-Ordner, sonst dem System, sonst dem Index</translation>
    </message>
    <message>
        <source>What the interpreter already has</source>
        <translation>Was der Interpreter schon hat</translation>
    </message>
    <message>
        <source>Only from the vendor folder</source>
        <translation>Nur aus dem Vendor-Ordner</translation>
    </message>
    <message>
        <source>From a package index, before the sandbox closes</source>
        <translation>Aus einem Paketindex, bevor die Sandbox schließt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>As the build backend needs it</source>
        <translation>Wie das Build-Backend es braucht</translation>
    </message>
    <message>
        <source>Plain files of the commit</source>
        <translation>Nur die Dateien des Commits</translation>
    </message>
    <message>
        <source>A clone at the commit</source>
        <translation>Ein Klon beim Commit</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>Isolation</translation>
    </message>
    <message>
        <source>Only in the sandbox</source>
        <translation>Nur in der Sandbox</translation>
    </message>
    <message>
        <source>Without the sandbox where there is none; the record says so</source>
        <translation>Ohne Sandbox, wo es keine gibt; die Aufzeichnung sagt es</translation>
    </message>
    <message>
        <source>Repacking</source>
        <translation>Umpacken</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>When the name or two builds ask for it</source>
        <translation>Wenn der Name oder zwei Builds es verlangen</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Build twice and compare</source>
        <translation>Zweimal bauen und vergleichen</translation>
    </message>
    <message>
        <source>Make one wheel here for all hosts</source>
        <translation>Hier ein Wheel für alle Hosts bauen</translation>
    </message>
    <message>
        <source>Try it out here before hosts get it</source>
        <translation>Hier erproben, bevor Hosts es bekommen</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>Generated files</source>
        <translation>Erzeugte Dateien</translation>
    </message>
    <message>
        <source>src/*/_version.py – one pattern a line</source>
        <translation>src/*/_version.py – ein Muster je Zeile</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>Umgebungsvariablen</translation>
    </message>
    <message>
        <source>NAME=value, one a line. Never secrets: the configuration is no place for them.</source>
        <translation>NAME=Wert, je Zeile eine. Nie Geheimnisse: Die Konfiguration ist kein Ort dafür.</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Folder on the hosts</source>
        <translation>Ordner auf den Hosts</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>1, 25%, 100% – how many are switched at a time</source>
        <translation>1, 25%, 100% – wie viele auf einmal umgeschaltet werden</translation>
    </message>
    <message>
        <source>Hosts that may fail</source>
        <translation>Hosts, die scheitern dürfen</translation>
    </message>
    <message>
        <source>Releases kept</source>
        <translation>Behaltene Releases</translation>
    </message>
    <message>
        <source>Shared paths</source>
        <translation>Gemeinsame Pfade</translation>
    </message>
    <message>
        <source>etc/shop.ini – one a line; they outlive releases</source>
        <translation>etc/shop.ini – je Zeile einer; sie überdauern Releases</translation>
    </message>
    <message>
        <source>Only what was verified on</source>
        <translation>Nur was geprüft wurde auf</translation>
    </message>
    <message>
        <source>Interpreter on the hosts</source>
        <translation>Interpreter auf den Hosts</translation>
    </message>
    <message>
        <source>python3</source>
        <translation>python3</translation>
    </message>
    <message>
        <source>Module that proves it</source>
        <translation>Modul als Nachweis</translation>
    </message>
    <message>
        <source>From the package</source>
        <translation>Aus dem Paket</translation>
    </message>
    <message>
        <source>Time limit of a step</source>
        <translation>Zeitlimit je Schritt</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Lease of the hosts</source>
        <translation>Lease der Hosts</translation>
    </message>
    <message>
        <source>None asked for</source>
        <translation>Keiner verlangt</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>Gesundheitsprüfung</translation>
    </message>
    <message>
        <source>An address that answers</source>
        <translation>Eine Adresse, die antwortet</translation>
    </message>
    <message>
        <source>A command that succeeds</source>
        <translation>Ein Befehl, der gelingt</translation>
    </message>
    <message>
        <source>Address, asked on the host</source>
        <translation>Adresse, auf dem Host abgefragt</translation>
    </message>
    <message>
        <source>Its answer</source>
        <translation>Ihre Antwort</translation>
    </message>
    <message>
        <source>Command on the host</source>
        <translation>Befehl auf dem Host</translation>
    </message>
    <message>
        <source>Program and arguments, one a line</source>
        <translation>Programm und Argumente, je Zeile eines</translation>
    </message>
    <message>
        <source>Healthy within</source>
        <translation>Gesund binnen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>All hosts</source>
        <translation>Alle Hosts</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ProjectListView</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Newest release</source>
        <translation>Neuestes Release</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no release</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Gebaut</translation>
    </message>
    <message>
        <source>Last build</source>
        <translation>Letzter Build</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number of a build; state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no build</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>–</source>
        <comment>nowhere</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Reading the projects…</source>
        <translation>Projekte werden gelesen…</translation>
    </message>
    <message>
        <source>The projects cannot be read</source>
        <translation>Die Projekte sind nicht lesbar</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>Noch keine Projekte</translation>
    </message>
    <message>
        <source>A project is a git repository and the Python package that it makes.</source>
        <translation>Ein Projekt ist ein Git-Repository und das Python-Paket, das daraus entsteht.</translation>
    </message>
    <message>
        <source>On the command line: slipwayctl apply slipway.toml</source>
        <translation>Auf der Befehlszeile: slipwayctl apply slipway.toml</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Neues Projekt…</translation>
    </message>
    <message>
        <source>It is read from its repository; only what cannot be read there is asked for.</source>
        <translation>Es wird aus seinem Repository gelesen; gefragt wird nur, was dort nicht steht.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rows shown; all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n Projekt</numerusform>
            <numerusform>%n Projekte</numerusform>
        </translation>
    </message>
    <message>
        <source>No project matches “%1”.</source>
        <translation>Kein Projekt passt zu „%1“.</translation>
    </message>
    <message>
        <source>Filter: project, release, environment</source>
        <translation>Filter: Projekt, Release, Umgebung</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ProjectView</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Details of the project</source>
        <translation>Details des Projekts</translation>
    </message>
    <message>
        <source>From %1, branch %2. Releases: %3</source>
        <comment>repository; branch; number</comment>
        <translation>Aus %1, Branch %2. Releases: %3</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ProjectWizard</name>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>New project from %1</source>
        <translation>Neues Projekt aus %1</translation>
    </message>
    <message>
        <source>New project %1</source>
        <translation>Neues Projekt %1</translation>
    </message>
    <message>
        <source>This will add the project %1 to the configuration.</source>
        <translation>Nimmt das Projekt %1 in die Konfiguration auf.</translation>
    </message>
    <message>
        <source>Add the project %1</source>
        <translation>Projekt %1 hinzufügen</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>key of the configuration; its value</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>It runs nowhere yet. It can be built, archived and published; targets are added later.</source>
        <translation>Es läuft noch nirgends. Bauen, archivieren und veröffentlichen geht; Ziele kommen später dazu.</translation>
    </message>
    <message>
        <source>Nothing is built or sent. It can be taken out of the configuration again.</source>
        <translation>Nichts wird gebaut oder gesendet. Es lässt sich wieder aus der Konfiguration nehmen.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ProjectWords</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Not deployed</source>
        <translation>Nicht ausgerollt</translation>
    </message>
    <message>
        <source>Rolling back</source>
        <translation>Wird zurückgerollt</translation>
    </message>
    <message>
        <source>Deploying</source>
        <translation>Wird ausgerollt</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>Zurückgerollt</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>OK, %1 put back</source>
        <translation>OK, %1 zurückgenommen</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Partly done</source>
        <translation>Teilweise fertig</translation>
    </message>
    <message>
        <source>Not all put back</source>
        <translation>Nicht alles zurückgenommen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>development</source>
        <translation>development</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>staging</translation>
    </message>
    <message>
        <source>production</source>
        <translation>production</translation>
    </message>
    <message>
        <source>requirements from the vendor folder, the system or an index</source>
        <translation>Anforderungen aus dem Vendor-Ordner, dem System oder einem Index</translation>
    </message>
    <message>
        <source>requirements from the system</source>
        <translation>Anforderungen aus dem System</translation>
    </message>
    <message>
        <source>requirements only from the vendor folder</source>
        <translation>Anforderungen nur aus dem Vendor-Ordner</translation>
    </message>
    <message>
        <source>requirements from a package index</source>
        <translation>Anforderungen aus einem Paketindex</translation>
    </message>
    <message>
        <source>never repacked</source>
        <translation>nie umgepackt</translation>
    </message>
    <message>
        <source>repacked when needed</source>
        <translation>umgepackt, wenn nötig</translation>
    </message>
    <message>
        <source>always repacked</source>
        <translation>immer umgepackt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a store; address</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none is configured</source>
        <translation>keine ist konfiguriert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of an index; address</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (the default)</source>
        <comment>index</comment>
        <translation>%1 (wie üblich)</translation>
    </message>
    <message>
        <source>%1, only after %2</source>
        <comment>index; another one</comment>
        <translation>%1, erst nach %2</translation>
    </message>
    <message>
        <source>%1 answers %2 within %3 s</source>
        <translation>%1 antwortet %2 binnen %3 s</translation>
    </message>
    <message>
        <source>%1 succeeds within %2 s</source>
        <translation>%1 gelingt binnen %2 s</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>only in the sandbox</source>
        <translation>nur in der Sandbox</translation>
    </message>
    <message>
        <source>without the sandbox where there is none</source>
        <translation>ohne Sandbox, wo es keine gibt</translation>
    </message>
    <message>
        <source>built twice and compared</source>
        <translation>zweimal gebaut und verglichen</translation>
    </message>
    <message>
        <source>built once</source>
        <translation>einmal gebaut</translation>
    </message>
    <message>
        <source>one wheel for all hosts</source>
        <translation>ein Wheel für alle Hosts</translation>
    </message>
    <message>
        <source>each host builds its own wheel</source>
        <translation>jeder Host baut sein eigenes Wheel</translation>
    </message>
    <message>
        <source>tried out before hosts get it</source>
        <translation>vor den Hosts zur Probe installiert</translation>
    </message>
    <message>
        <source>not tried out</source>
        <translation>nicht zur Probe installiert</translation>
    </message>
    <message>
        <source>at most %1 s</source>
        <translation>höchstens %1 s</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Vendor folder</source>
        <translation>Vendor-Ordner</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>the system&apos;s python3</source>
        <translation>python3 des Systems</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>Ablagen</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indexe</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ProjectsPage</name>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Filter the projects</source>
        <translation>Projekte filtern</translation>
    </message>
    <message>
        <source>Go to the filter</source>
        <translation>Zum Filter</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>Add a project from its repository</source>
        <translation>Ein Projekt aus seinem Repository hinzufügen</translation>
    </message>
    <message>
        <source>Build…</source>
        <translation>Bauen…</translation>
    </message>
    <message>
        <source>Make a release from a tag or a branch</source>
        <translation>Ein Release aus einem Tag oder Branch bauen</translation>
    </message>
    <message>
        <source>Show its releases</source>
        <translation>Seine Releases zeigen</translation>
    </message>
    <message>
        <source>Go to the releases of this project</source>
        <translation>Zu den Releases dieses Projekts</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>The project cannot be read again: %1</source>
        <translation>Das Projekt ist nicht wieder lesbar: %1</translation>
    </message>
    <message>
        <source>The project cannot be shown</source>
        <translation>Das Projekt kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>No project is chosen</source>
        <translation>Kein Projekt gewählt</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Release…</translation>
    </message>
    <message>
        <source>Take a tag on its whole way: build, upload, verify, publish, deploy</source>
        <translation>Ein Tag auf seinen ganzen Weg schicken: bauen, hochladen, prüfen, veröffentlichen, ausrollen</translation>
    </message>
    <message>
        <source>Edit settings…</source>
        <translation>Einstellungen ändern…</translation>
    </message>
    <message>
        <source>Change its repository, its build and its targets</source>
        <translation>Repository, Build und Ziele des Projekts ändern</translation>
    </message>
    <message>
        <source>Settings of %1</source>
        <translation>Einstellungen von %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Changes to them are not applied yet.</source>
        <translation>Änderungen daran sind noch nicht angewendet.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::PublishWizard</name>
    <message>
        <source>Publish %1 %2</source>
        <translation>%1 %2 veröffentlichen</translation>
    </message>
    <message>
        <source>Publish %1 %2 on %3</source>
        <translation>%1 %2 auf %3 veröffentlichen</translation>
    </message>
    <message>
        <source>This will publish %1 %2 on %3, for everybody who can read it.</source>
        <comment>package; version; index</comment>
        <translation>Veröffentlicht %1 %2 auf %3, für alle, die dort lesen können.</translation>
    </message>
    <message>
        <source>Publish %1 on %2</source>
        <comment>version; index</comment>
        <translation>%1 auf %2 veröffentlichen</translation>
    </message>
    <message>
        <source>The archived bytes are fetched from the store and compared with SHA-256 %1.</source>
        <translation>Die archivierten Bytes werden aus der Ablage geholt und mit SHA-256 %1 verglichen.</translation>
    </message>
    <message>
        <source>%1 (%2) is sent to %3.</source>
        <comment>file; size; address</comment>
        <translation>%1 (%2) geht an %3.</translation>
    </message>
    <message>
        <source>It is waited for until the index lists it; then it is downloaded and compared.</source>
        <translation>Sobald der Index es führt, wird es heruntergeladen und verglichen.</translation>
    </message>
    <message>
        <source>%1 has these bytes already. They are looked at again, and nothing is sent.</source>
        <translation>%1 hat diese Bytes schon. Sie werden noch einmal geprüft, und nichts wird gesendet.</translation>
    </message>
    <message>
        <source>Its checks found warnings: %1. They are on its page.</source>
        <translation>Die Prüfungen fanden Warnungen: %1. Sie stehen auf der Seite des Releases.</translation>
    </message>
    <message>
        <source>If %1 has not heard of %2 yet, the project is created there.</source>
        <translation>Kennt %1 das Paket %2 noch nicht, wird das Projekt dort angelegt.</translation>
    </message>
    <message>
        <source>a file name can never be used again on an index, also after it was deleted there. A mistake takes a new version.</source>
        <translation>ein Dateiname ist auf einem Index nie wieder verwendbar, auch nicht nach dem Löschen. Ein Fehler kostet eine neue Version.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::QuestionEdit</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>wird gefragt…</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>actor:ann environment:production outcome:failed after:7d &quot;host key&quot;</source>
        <translation>actor:ann environment:production outcome:failed after:7d &quot;host key&quot;</translation>
    </message>
</context>
<context>
    <name>slipway::ui::Questions</name>
    <message>
        <source>A question</source>
        <translation>Eine Frage</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Ja, weiter</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>slipway::ui::Rail</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
</context>
<context>
    <name>slipway::ui::RecordTable</name>
    <message>
        <source>and %1 more rows, which are not copied</source>
        <translation>und %1 weitere Zeilen, die nicht kopiert sind</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ReleaseListView</name>
    <message>
        <source>–</source>
        <comment>nowhere</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>%1, tag %2</source>
        <comment>commit</comment>
        <translation>%1, Tag %2</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Gebaut</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Build result</source>
        <translation>Buildergebnis</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Archived in</source>
        <translation>Archiviert in</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>Veröffentlicht auf</translation>
    </message>
    <message>
        <source>Runs in</source>
        <translation>Läuft in</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>Reading the releases…</source>
        <translation>Releases werden gelesen…</translation>
    </message>
    <message>
        <source>The releases cannot be read</source>
        <translation>Die Releases sind nicht lesbar</translation>
    </message>
    <message>
        <source>No releases yet</source>
        <translation>Noch keine Releases</translation>
    </message>
    <message>
        <source>A release is made from one commit of a project: its source distribution, the checks, and the record of how it was built.</source>
        <translation>Ein Release entsteht aus einem Commit eines Projekts: Quelldistribution, Prüfungen und die Aufzeichnung, wie gebaut wurde.</translation>
    </message>
    <message>
        <source>A release is made from one commit of a project, and there is no project yet.</source>
        <translation>Ein Release entsteht aus einem Commit eines Projekts, und es gibt noch kein Projekt.</translation>
    </message>
    <message>
        <source>On the command line: slipwayctl build PROJECT --ref TAG</source>
        <translation>Auf der Befehlszeile: slipwayctl build PROJEKT --ref TAG</translation>
    </message>
    <message>
        <source>To begin with a project of your own: slipwayctl apply slipway.toml</source>
        <translation>Mit einem eigenen Projekt beginnen: slipwayctl apply slipway.toml</translation>
    </message>
    <message>
        <source>Show the &amp;projects</source>
        <translation>&amp;Projekte zeigen</translation>
    </message>
    <message>
        <source>A project&apos;s page has what builds it.</source>
        <translation>Gebaut wird auf der Seite eines Projekts.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rows shown; all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The newest %1 of %2</source>
        <translation>Die neuesten %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n release(s)</source>
        <translation>
            <numerusform>%n Release</numerusform>
            <numerusform>%n Releases</numerusform>
        </translation>
    </message>
    <message>
        <source>No release matches “%1”.</source>
        <translation>Kein Release passt zu „%1“.</translation>
    </message>
    <message>
        <source>Filter: project, version, person, place</source>
        <translation>Filter: Projekt, Version, Person, Ort</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ReleasePage</name>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Which release?</source>
        <translation>Welches Release?</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Gebaut</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>There is no release yet. Build one first.</source>
        <translation>Es gibt noch kein Release. Erst eines bauen.</translation>
    </message>
    <message>
        <source>Choose the release that is to be deployed.</source>
        <translation>Das Release, das ausgerollt werden soll, muss gewählt werden.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ReleaseView</name>
    <message>
        <source>commit %1</source>
        <translation>Commit %1</translation>
    </message>
    <message>
        <source>tag %1, commit %2</source>
        <translation>Tag %1, Commit %2</translation>
    </message>
    <message>
        <source>Built %1 by %2 from %3, %4</source>
        <comment>moment; person; tag and commit; with a sandbox or without</comment>
        <translation>Gebaut %1 von %2 aus %3, %4</translation>
    </message>
    <message>
        <source>in the sandbox</source>
        <translation>in der Sandbox</translation>
    </message>
    <message>
        <source>without a sandbox</source>
        <translation>ohne Sandbox</translation>
    </message>
    <message>
        <source>Built once, not compared with a second build</source>
        <translation>Einmal gebaut, nicht mit einem zweiten Build verglichen</translation>
    </message>
    <message>
        <source>Reproducible: two builds gave the same bytes</source>
        <translation>Reproduzierbar: Zwei Builds ergaben dieselben Bytes</translation>
    </message>
    <message>
        <source>Repacked in a fixed order, with fixed times</source>
        <translation>Umgepackt in fester Reihenfolge, mit festen Zeiten</translation>
    </message>
    <message>
        <source>Not reproducible: two builds differ in %1</source>
        <translation>Nicht reproduzierbar: Zwei Builds unterscheiden sich in %1</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Details of the release</source>
        <translation>Details des Releases</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>project; release</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ReleaseWizards</name>
    <message>
        <source>%1: %2.</source>
        <comment>what was to be done; what was done</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1: stopped.</source>
        <translation>%1: angehalten.</translation>
    </message>
    <message>
        <source>%1 did not succeed. %2 %3</source>
        <comment>what was to be done; why; what to do</comment>
        <translation>%1 ist nicht gelungen. %2 %3</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ReleaseWords</name>
    <message>
        <source>Built once</source>
        <translation>Einmal gebaut</translation>
    </message>
    <message>
        <source>Reproducible</source>
        <translation>Reproduzierbar</translation>
    </message>
    <message>
        <source>Repacked</source>
        <translation>Umgepackt</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Blockers: %1</source>
        <translation>Blocker: %1</translation>
    </message>
    <message>
        <source>Warnings: %1</source>
        <translation>Warnungen: %1</translation>
    </message>
    <message>
        <source>%1 clean</source>
        <comment>checks</comment>
        <translation>%1 ok</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Blocker</source>
        <translation>Blocker</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Source distribution</source>
        <translation>Quelldistribution</translation>
    </message>
    <message>
        <source>Wheel for hosts</source>
        <translation>Wheel für Hosts</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Ablage</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>Took part</source>
        <translation>Beteiligt</translation>
    </message>
    <message>
        <source>Requires</source>
        <translation>Benötigt</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Bestandteil</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Partly done</source>
        <translation>Teilweise fertig</translation>
    </message>
    <message>
        <source>Failed, put back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Failed, not all put back</source>
        <translation>Nicht alles zurück</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>hosts</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ReleasesPage</name>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>Filter the releases</source>
        <translation>Releases filtern</translation>
    </message>
    <message>
        <source>Go to the filter</source>
        <translation>Zum Filter</translation>
    </message>
    <message>
        <source>Copy the SHA-256</source>
        <translation>SHA-256 kopieren</translation>
    </message>
    <message>
        <source>Copy the SHA-256 of the source distribution</source>
        <translation>SHA-256 der Quelldistribution kopieren</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare with the other release: tools, requirements, members, commits</source>
        <translation>Mit dem anderen Release vergleichen: Werkzeuge, Anforderungen, Bestandteile, Commits</translation>
    </message>
    <message>
        <source>Show the project</source>
        <translation>Projekt zeigen</translation>
    </message>
    <message>
        <source>Go to the project of this release</source>
        <translation>Zum Projekt dieses Releases</translation>
    </message>
    <message>
        <source>Build the project…</source>
        <translation>Projekt bauen…</translation>
    </message>
    <message>
        <source>Make another release of its project</source>
        <translation>Ein weiteres Release seines Projekts bauen</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>Prüfen…</translation>
    </message>
    <message>
        <source>Hash it again wherever it is recorded to be</source>
        <translation>Überall neu hashen, wo es verzeichnet ist</translation>
    </message>
    <message>
        <source>Upload…</source>
        <translation>Hochladen…</translation>
    </message>
    <message>
        <source>Put it into a write-once store</source>
        <translation>In eine einmalig beschreibbare Ablage bringen</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Veröffentlichen…</translation>
    </message>
    <message>
        <source>Send the archived bytes to a package index</source>
        <translation>Die archivierten Bytes an einen Paketindex senden</translation>
    </message>
    <message>
        <source>Store %1</source>
        <translation>Ablage %1</translation>
    </message>
    <message>
        <source>Index %1</source>
        <translation>Index %1</translation>
    </message>
    <message>
        <source>Hosts of %1</source>
        <translation>Hosts von %1</translation>
    </message>
    <message>
        <source>Reading %1 %2…</source>
        <comment>project; release</comment>
        <translation>%1 %2 wird gelesen…</translation>
    </message>
    <message>
        <source>The release cannot be read again: %1</source>
        <translation>Das Release ist nicht wieder lesbar: %1</translation>
    </message>
    <message>
        <source>The release cannot be shown</source>
        <translation>Das Release kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>The release cannot be read</source>
        <translation>Das Release ist nicht lesbar</translation>
    </message>
    <message>
        <source>The release is being read</source>
        <translation>Das Release wird gelesen</translation>
    </message>
    <message>
        <source>Open a release first</source>
        <translation>Erst ein Release öffnen</translation>
    </message>
    <message>
        <source>There is no other release of %1 yet</source>
        <translation>Es gibt noch kein anderes Release von %1</translation>
    </message>
    <message>
        <source>No release is chosen</source>
        <translation>Kein Release gewählt</translation>
    </message>
    <message>
        <source>What is published comes from the archive: upload it to a store first</source>
        <translation>Veröffentlicht wird aus dem Archiv: Erst in eine Ablage hochladen</translation>
    </message>
</context>
<context>
    <name>slipway::ui::RemoveCredentialDialog</name>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Nothing in the configuration names it. The value leaves the keychain, and cannot be had back.</source>
        <translation>Nichts in der Konfiguration nennt ihn. Der Wert verlässt den Schlüsselbund und ist nicht zurückzuholen.</translation>
    </message>
    <message>
        <source>The value leaves the keychain, and cannot be had back. This stops, or asks each time: %1.</source>
        <translation>Der Wert verlässt den Schlüsselbund und ist nicht zurückzuholen. Das unterbindet, oder fragt jedes Mal: %1.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>%1 It concerns %2.</source>
        <comment>what stops, projects and targets</comment>
        <translation>%1 Es betrifft %2.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::RepositoryPage</name>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Where is the project&apos;s repository?</source>
        <translation>Wo ist das Repository des Projekts?</translation>
    </message>
    <message>
        <source>It is fetched and looked into: its branches, its tags and pyproject.toml. Nothing of it is run, and only what cannot be read there is asked for.</source>
        <translation>Es wird geholt und angesehen: Branches, Tags und pyproject.toml. Nichts davon wird ausgeführt, und gefragt wird nur, was dort nicht steht.</translation>
    </message>
    <message>
        <source>Enter where the repository is.</source>
        <translation>Es fehlt, wo das Repository ist.</translation>
    </message>
    <message>
        <source>Reading the repository</source>
        <translation>Repository wird gelesen</translation>
    </message>
    <message>
        <source>The repository cannot be read: %1 %2</source>
        <comment>why; what to do</comment>
        <translation>Das Repository ist nicht lesbar: %1 %2</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ReviewPage</name>
    <message>
        <source>Cannot be undone: %1</source>
        <translation>Nicht rückgängig zu machen: %1</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
</context>
<context>
    <name>slipway::ui::RollBackWizard</name>
    <message>
        <source>Roll back %1 in %2</source>
        <translation>%1 in %2 zurückrollen</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Zurückrollen</translation>
    </message>
    <message>
        <source>Roll back %1 in %2 to %3-b%4</source>
        <translation>%1 in %2 auf %3-b%4 zurückrollen</translation>
    </message>
</context>
<context>
    <name>slipway::ui::RolloutWords</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>ausgelassen: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>hosts; caution</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A newer version runs there now: this is a step back, and a rollback is the better way to take one.</source>
        <translation>Dort läuft jetzt eine neuere Version: Das ist ein Schritt zurück, und ein Rollback ist dafür der bessere Weg.</translation>
    </message>
    <message>
        <source>Commits that run there now and are not in this release: %1.</source>
        <translation>Commits, die dort jetzt laufen und in diesem Release fehlen: %1.</translation>
    </message>
    <message>
        <source>No health check: nobody asks whether it works.</source>
        <translation>Keine Gesundheitsprüfung: Niemand fragt, ob es funktioniert.</translation>
    </message>
    <message>
        <source>All hosts are switched at once.</source>
        <translation>Alle Hosts werden auf einmal umgeschaltet.</translation>
    </message>
    <message>
        <source>Nothing runs there yet: if it fails, there is no release to go back to.</source>
        <translation>Dort läuft noch nichts: Schlägt es fehl, gibt es kein Release, zu dem es zurückgeht.</translation>
    </message>
    <message>
        <source>The hosts are taken from whoever holds them: %1</source>
        <translation>Die Hosts werden denen genommen, die sie halten: %1</translation>
    </message>
    <message>
        <source>This is production: it asks for a reason and for its name.</source>
        <translation>Dies ist production: Verlangt werden ein Grund und der Name.</translation>
    </message>
    <message>
        <source>1 host</source>
        <translation>1 Host</translation>
    </message>
    <message>
        <source>%1 hosts</source>
        <translation>%1 Hosts</translation>
    </message>
    <message>
        <source>+ new</source>
        <translation>+ neu</translation>
    </message>
    <message>
        <source>~ changes</source>
        <translation>~ ändert sich</translation>
    </message>
    <message>
        <source>= there already</source>
        <translation>= schon dort</translation>
    </message>
    <message>
        <source>! left out</source>
        <translation>! ausgelassen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>several releases</source>
        <translation>mehreren Releases</translation>
    </message>
    <message>
        <source>This will roll %1 back in %2 from %3 to %4 on %5</source>
        <translation>Rollt %1 in %2 von %3 auf %4 zurück, auf %5</translation>
    </message>
    <message>
        <source>This will update %1 in %2 from %3 to %4 on %5</source>
        <translation>Bringt %1 in %2 von %3 auf %4, auf %5</translation>
    </message>
    <message>
        <source>%1, in %2 batches.</source>
        <translation>%1, in %2 Gruppen.</translation>
    </message>
    <message>
        <source>%1, all at once.</source>
        <translation>%1, alle auf einmal.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count, mark</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>hosts; counts</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing was deployed there before, so how long it takes is not known.</source>
        <translation>Dort wurde noch nichts ausgerollt, also ist die Dauer unbekannt.</translation>
    </message>
    <message>
        <source>About %1, by the one before.</source>
        <translation>Etwa %1, nach dem vorigen Mal.</translation>
    </message>
    <message>
        <source>About %1, rarely more than %2, by the last %3.</source>
        <translation>Etwa %1, selten mehr als %2, nach den letzten %3.</translation>
    </message>
    <message>
        <source>Deployment %1 by %2 is not over there: it has to come to its end first.</source>
        <translation>Deployment %1 von %2 ist dort nicht abgeschlossen: Es muss erst zu Ende kommen.</translation>
    </message>
    <message>
        <source>If it fails on the way, what was touched goes back to %1 by itself.</source>
        <translation>Schlägt es unterwegs fehl, geht, was angefasst wurde, von selbst auf %1 zurück.</translation>
    </message>
    <message>
        <source>Cannot be undone: %1</source>
        <translation>Nicht rückgängig zu machen: %1</translation>
    </message>
    <message>
        <source>Roll back %2 to %1</source>
        <translation>%2 auf %1 zurückrollen</translation>
    </message>
    <message>
        <source>Deploy %1 to %2</source>
        <translation>%1 nach %2 ausrollen</translation>
    </message>
</context>
<context>
    <name>slipway::ui::SandboxActions</name>
    <message>
        <source>Start the sandbox</source>
        <translation>Sandbox starten</translation>
    </message>
    <message>
        <source>Start its hosts; they do not run after a restart of the computer</source>
        <translation>Ihre Hosts starten; nach einem Neustart des Rechners laufen sie nicht</translation>
    </message>
    <message>
        <source>Open the sandbox in a window of its own, and start its hosts</source>
        <translation>Die Sandbox in einem eigenen Fenster öffnen und ihre Hosts starten</translation>
    </message>
    <message>
        <source>End the sandbox</source>
        <translation>Sandbox beenden</translation>
    </message>
    <message>
        <source>End everything that runs in it; its files stay</source>
        <translation>Alles beenden, was darin läuft; ihre Dateien bleiben</translation>
    </message>
    <message>
        <source>Delete the sandbox…</source>
        <translation>Sandbox löschen…</translation>
    </message>
    <message>
        <source>End it, and delete its folder with all that is in it</source>
        <translation>Sie beenden und ihren Ordner mit allem darin löschen</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>The sandbox is being started</source>
        <translation>Die Sandbox wird gestartet</translation>
    </message>
    <message>
        <source>The sandbox is running</source>
        <translation>Die Sandbox läuft</translation>
    </message>
    <message>
        <source>There is no sandbox</source>
        <translation>Es gibt keine Sandbox</translation>
    </message>
    <message>
        <source>The sandbox is not running</source>
        <translation>Die Sandbox läuft nicht</translation>
    </message>
    <message>
        <source>The sandbox is open: delete it in its own window, or close that first</source>
        <translation>Die Sandbox ist offen: in ihrem eigenen Fenster löschen oder dieses erst schließen</translation>
    </message>
    <message>
        <source>Nothing runs in it; its files stay</source>
        <translation>Nichts läuft darin; ihre Dateien bleiben</translation>
    </message>
    <message>
        <source>Delete the sandbox</source>
        <translation>Sandbox löschen</translation>
    </message>
    <message>
        <source>Delete the sandbox and everything in it?</source>
        <translation>Sandbox mit allem darin löschen?</translation>
    </message>
    <message>
        <source>Its hosts, its releases and its history go with its folder. Nothing outside of that folder is touched.</source>
        <translation>Ihre Hosts, ihre Releases und ihr Verlauf gehen mit ihrem Ordner. Außerhalb dieses Ordners wird nichts angefasst.</translation>
    </message>
    <message>
        <source>%1 This window closes; work that is under way in it is stopped.</source>
        <comment>what is deleted</comment>
        <translation>%1 Dieses Fenster schließt sich; laufende Arbeit darin wird angehalten.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Its folder is deleted</source>
        <translation>Ihr Ordner ist gelöscht</translation>
    </message>
</context>
<context>
    <name>slipway::ui::SecretDialog</name>
    <message>
        <source>Credential needed</source>
        <translation>Zugang nötig</translation>
    </message>
    <message>
        <source>The keychain holds no value for “%1”. What is typed here is used for this work only and kept nowhere. To store it in the keychain: slipwayctl credential set %1</source>
        <translation>Der Schlüsselbund hat keinen Wert für „%1“. Was hier eingetippt wird, dient nur dieser Arbeit und wird nirgends behalten. Im Schlüsselbund ablegen: slipwayctl credential set %1</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Benutzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Value of “%1”</source>
        <translation>Wert von „%1“</translation>
    </message>
    <message>
        <source>Nothing is typed yet</source>
        <translation>Noch ist nichts eingegeben</translation>
    </message>
</context>
<context>
    <name>slipway::ui::SettingsPage</name>
    <message>
        <source>Sections of the settings</source>
        <translation>Bereiche der Einstellungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>Seine Nummer</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Stores and indexes</source>
        <translation>Ablagen und Indexe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Takes what is healthy in</source>
        <translation>Nimmt, was gesund ist in</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Bestätigt durch</translation>
    </message>
    <message>
        <source>Diagnoses</source>
        <translation>Diagnosen</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>Ohne das</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Takes effect at once, in every window, and is kept.</source>
        <translation>Gilt sofort, in jedem Fenster, und bleibt.</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugänge</translation>
    </message>
    <message>
        <source>Secrets rest in the keychain of this computer. Here stand their names; values are never shown.</source>
        <translation>Geheimnisse ruhen im Schlüsselbund dieses Rechners. Hier stehen ihre Namen; Werte werden nie gezeigt.</translation>
    </message>
    <message>
        <source>Another profile or database is chosen when the program starts: slipway --profile FOLDER, slipway --db URL.</source>
        <translation>Profil oder Datenbank werden beim Start des Programms gewählt: slipway --profile ORDNER, slipway --db URL.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>What the program needs of this computer, and whether it is there.</source>
        <translation>Was das Programm von diesem Rechner braucht, und ob es da ist.</translation>
    </message>
    <message>
        <source>Examine this computer</source>
        <translation>Diesen Rechner untersuchen</translation>
    </message>
    <message>
        <source>Copy the diagnoses</source>
        <translation>Diagnosen kopieren</translation>
    </message>
    <message>
        <source>The settings cannot be read</source>
        <translation>Die Einstellungen sind nicht lesbar</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Untersuchung</translation>
    </message>
    <message>
        <source>All projects share them. They can also be changed as a file: slipwayctl export &gt; slipway.toml, edit it, slipwayctl apply slipway.toml.</source>
        <translation>Alle Projekte teilen sie sich. Sie lassen sich auch als Datei ändern: slipwayctl export &gt; slipway.toml, bearbeiten, slipwayctl apply slipway.toml.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Choose a line, go to the field below it and press the keys that are to do it. A change takes effect at once, in every window, and is kept.</source>
        <translation>Eine Zeile wählen, ins Feld darunter gehen und die Tasten drücken, die es tun sollen. Eine Änderung gilt sofort, in jedem Fenster, und bleibt.</translation>
    </message>
    <message>
        <source>Edit stores, indexes and environments…</source>
        <translation>Ablagen, Indexe und Umgebungen bearbeiten…</translation>
    </message>
    <message>
        <source>Stores, indexes and environments</source>
        <translation>Ablagen, Indexe und Umgebungen</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>No store and no index is configured yet. “Edit stores, indexes and environments…” adds the first one.</source>
        <translation>Noch ist keine Ablage und kein Index eingerichtet. „Ablagen, Indexe und Umgebungen bearbeiten…“ fügt den ersten Eintrag hinzu.</translation>
    </message>
    <message>
        <source>No environment is configured yet. “Edit stores, indexes and environments…” adds the first one.</source>
        <translation>Noch ist keine Umgebung eingerichtet. „Ablagen, Indexe und Umgebungen bearbeiten…“ fügt die erste hinzu.</translation>
    </message>
    <message>
        <source>not known while the database cannot be opened</source>
        <translation>unbekannt, solange sich die Datenbank nicht öffnen lässt</translation>
    </message>
    <message>
        <source>Examining this computer…</source>
        <translation>Dieser Rechner wird untersucht…</translation>
    </message>
    <message>
        <source>This computer is being examined</source>
        <translation>Dieser Rechner wird gerade untersucht</translation>
    </message>
</context>
<context>
    <name>slipway::ui::SettingsRows</name>
    <message>
        <source>not stored</source>
        <translation>nicht abgelegt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>store, HTTP</source>
        <translation>Ablage, HTTP</translation>
    </message>
    <message>
        <source>store, SFTP</source>
        <translation>Ablage, SFTP</translation>
    </message>
    <message>
        <source>store, folder</source>
        <translation>Ablage, Ordner</translation>
    </message>
    <message>
        <source>used where none is named</source>
        <translation>gilt, wo keiner genannt ist</translation>
    </message>
    <message>
        <source>only what was verified on %1</source>
        <translation>nur was auf %1 geprüft wurde</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>production</source>
        <translation>production</translation>
    </message>
    <message>
        <source>development</source>
        <translation>development</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>staging</translation>
    </message>
    <message>
        <source>a reason, and project@environment typed</source>
        <translation>ein Grund, und project@environment eingetippt</translation>
    </message>
    <message>
        <source>the plan is reviewed</source>
        <translation>der Plan wird durchgesehen</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>limited</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
</context>
<context>
    <name>slipway::ui::SettingsSection</name>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Only from</source>
        <translation>Nur von</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no index asked for</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a setting; its value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>slipway::ui::SharedEditor</name>
    <message>
        <source>Stores, indexes and environments</source>
        <translation>Ablagen, Indexe und Umgebungen</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>Ablagen</translation>
    </message>
    <message>
        <source>Name of a new store</source>
        <translation>Name einer neuen Ablage</translation>
    </message>
    <message>
        <source>There is none yet: releases cannot be archived.</source>
        <translation>Es gibt noch keine: Releases lassen sich nicht archivieren.</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indexe</translation>
    </message>
    <message>
        <source>Name of a new index</source>
        <translation>Name eines neuen Index</translation>
    </message>
    <message>
        <source>There is none yet: releases cannot be published.</source>
        <translation>Es gibt noch keinen: Releases lassen sich nicht veröffentlichen.</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Name of a new environment</source>
        <translation>Name einer neuen Umgebung</translation>
    </message>
    <message>
        <source>There is none yet: releases can be deployed nowhere.</source>
        <translation>Es gibt noch keine: Releases lassen sich nirgends ausrollen.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::SharedForms</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>Ein Ordner</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SFTP</source>
        <translation>SFTP</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>A folder, https://… or sftp://user@host/path</source>
        <translation>Ein Ordner, https://… oder sftp://user@host/path</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Its name in the keychain; none where none is asked for</source>
        <translation>Sein Name im Schlüsselbund; leer, wo keiner verlangt wird</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privatschlüssel</translation>
    </message>
    <message>
        <source>Only for SFTP: the path of a key</source>
        <translation>Nur für SFTP: der Pfad eines Schlüssels</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>A PEM file, trusted besides the system&apos;s</source>
        <translation>Eine PEM-Datei, zusätzlich zu denen des Systems</translation>
    </message>
    <message>
        <source>Address for uploads</source>
        <translation>Adresse für Uploads</translation>
    </message>
    <message>
        <source>Address of the simple API</source>
        <translation>Adresse der Simple-API</translation>
    </message>
    <message>
        <source>Only what was verified on</source>
        <translation>Nur was geprüft wurde auf</translation>
    </message>
    <message>
        <source>Used where none is named</source>
        <translation>Gilt, wo keiner genannt ist</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Development</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>★ Production: a reason, and project@environment typed</source>
        <translation>★ Production: ein Grund, und project@environment eingetippt</translation>
    </message>
    <message>
        <source>Place in lists</source>
        <translation>Platz in Listen</translation>
    </message>
    <message>
        <source>Takes what is healthy in</source>
        <translation>Nimmt, was gesund ist in</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Alles</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ShipDraft</name>
    <message>
        <source>Deploy %1 %2 to %3</source>
        <comment>project; release; environment</comment>
        <translation>%1 %2 nach %3 deployen</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ShipWizard</name>
    <message>
        <source>Release %1</source>
        <translation>Release %1</translation>
    </message>
    <message>
        <source>Go on with %1 %2</source>
        <comment>project; release</comment>
        <translation>Weiter mit %1 %2</translation>
    </message>
    <message>
        <source>Release %1 at %2</source>
        <translation>%1 bei %2 releasen</translation>
    </message>
    <message>
        <source>This will release %1 at %2 and publish it on %3.</source>
        <comment>project; tag; index</comment>
        <translation>Macht aus %1 bei %2 ein Release und veröffentlicht es auf %3.</translation>
    </message>
    <message>
        <source>This will release %1 at %2 into %3.</source>
        <comment>project; tag; store</comment>
        <translation>Macht aus %1 bei %2 ein Release und legt es in %3 ab.</translation>
    </message>
    <message>
        <source>Commit %1 is exported, built without a network, and put through the checks.</source>
        <translation>Commit %1 wird exportiert, ohne Netz gebaut und durchläuft die Prüfungen.</translation>
    </message>
    <message>
        <source>%1 is built already; nothing is built anew.</source>
        <translation>%1 ist schon gebaut; nichts wird neu gebaut.</translation>
    </message>
    <message>
        <source>The tag moved: it led to %1 when it was first seen, and leads to %2 now. Building it says that this is meant.</source>
        <translation>Das Tag ist gewandert: Es zeigte anfangs auf %1 und zeigt jetzt auf %2. Es zu bauen heißt, dass das so gewollt ist.</translation>
    </message>
    <message>
        <source>It is put into %1 once, read back and compared, and verified wherever it is.</source>
        <translation>Es kommt einmal in %1, wird zurückgelesen und verglichen, und überall geprüft, wo es ist.</translation>
    </message>
    <message>
        <source>It is published on %1, downloaded and compared.</source>
        <translation>Es wird auf %1 veröffentlicht, heruntergeladen und verglichen.</translation>
    </message>
    <message>
        <source>It is published on %1 first, and on %2 when it was verified there.</source>
        <comment>index; index</comment>
        <translation>Es wird zuerst auf %1 veröffentlicht, und auf %2, sobald es dort geprüft ist.</translation>
    </message>
    <message>
        <source>a file name can never be used again on an index, also after it was deleted there.</source>
        <translation>ein Dateiname ist auf einem Index nie wieder verwendbar, auch nicht nach dem Löschen.</translation>
    </message>
    <message>
        <source>Then the plan for %1 is made, and shown for review.</source>
        <translation>Dann entsteht der Plan für %1 und wird zur Durchsicht gezeigt.</translation>
    </message>
    <message>
        <source>Where a part fails, what was done before it stays, and a draft goes on from there.</source>
        <translation>Schlägt ein Teil fehl, bleibt, was davor getan ist, und ein Entwurf macht von dort weiter.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
    </message>
    <message>
        <source>Every page</source>
        <translation>Jede Seite</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter by key or word</source>
        <translation>Nach Taste oder Wort filtern</translation>
    </message>
    <message>
        <source>%1 (not now: %2)</source>
        <translation>%1 (jetzt nicht: %2)</translation>
    </message>
    <message>
        <source>Change the keys…</source>
        <translation>Tasten ändern…</translation>
    </message>
</context>
<context>
    <name>slipway::ui::SourcePage</name>
    <message>
        <source>Moved tag</source>
        <translation>Tag, bewegt</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Released as</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>–</source>
        <comment>not released</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Which state of %1 is to be built?</source>
        <translation>Welcher Stand von %1 wird gebaut?</translation>
    </message>
    <message>
        <source>Tags and branches</source>
        <translation>Tags und Branches</translation>
    </message>
    <message>
        <source>Build &amp;twice and compare</source>
        <translation>Zwei&amp;mal bauen und vergleichen</translation>
    </message>
    <message>
        <source>Make the &amp;wheel and try it out now, and not when it is archived</source>
        <translation>Das Whee&amp;l jetzt bauen und erproben, nicht erst beim Archivieren</translation>
    </message>
    <message>
        <source>The repository was not read to its end. Next reads it again.</source>
        <translation>Das Repository wurde nicht zu Ende gelesen. „Weiter“ liest es noch einmal.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter: tag, branch, commit, change</source>
        <translation>Filter: Tag, Branch, Commit, Änderung</translation>
    </message>
    <message>
        <source>Fetching the repository</source>
        <translation>Repository wird geholt</translation>
    </message>
    <message>
        <source>The repository cannot be read: %1 %2</source>
        <comment>why; what to do</comment>
        <translation>Das Repository ist nicht lesbar: %1 %2</translation>
    </message>
    <message>
        <source>The repository has neither tags nor branches.</source>
        <translation>Das Repository hat weder Tags noch Branches.</translation>
    </message>
    <message>
        <source>The repository is still being read.</source>
        <translation>Das Repository wird noch gelesen.</translation>
    </message>
    <message>
        <source>Choose the tag or branch that is to be built.</source>
        <translation>Das Tag oder der Branch, aus dem gebaut wird, muss gewählt werden.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::Span</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>slipway::ui::StageModel</name>
    <message>
        <source>%1, batch %2 of %3</source>
        <comment>phase</comment>
        <translation>%1, Gruppe %2 von %3</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>nicht beendet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1  %2/%3</source>
        <comment>stage; hosts done, of all</comment>
        <translation>%1  %2/%3</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4 hosts</source>
        <comment>stage, state</comment>
        <translation>%1: %2, %3 von %4 Hosts</translation>
    </message>
</context>
<context>
    <name>slipway::ui::StageSection</name>
    <message>
        <source>Runs</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Last good before</source>
        <translation>Zuletzt gut davor</translation>
    </message>
    <message>
        <source>Waiting changes</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Healthy when</source>
        <translation>Gesund, wenn</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Environments of the project</source>
        <translation>Umgebungen des Projekts</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>moment; age</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>being counted…</source>
        <translation>wird gezählt…</translation>
    </message>
    <message>
        <source>–</source>
        <comment>cannot be told</comment>
        <translation>–</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s)</source>
        <translation>
            <numerusform>%n Commit</numerusform>
            <numerusform>%n Commits</numerusform>
        </translation>
    </message>
    <message>
        <source>★ %1</source>
        <comment>an environment of the tier production</comment>
        <translation>★ %1</translation>
    </message>
    <message>
        <source>None yet: no target says where this project runs</source>
        <translation>Noch keine: Kein Ziel sagt, wo dieses Projekt läuft</translation>
    </message>
    <message>
        <source>Choose an environment above</source>
        <translation>Oben eine Umgebung wählen</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Historie wird gelesen…</translation>
    </message>
    <message>
        <source>Nothing runs in %1 yet</source>
        <translation>In %1 läuft noch nichts</translation>
    </message>
    <message>
        <source>None: %1 has all that is on %2</source>
        <comment>environment; branch</comment>
        <translation>Keine: %1 hat alles, was auf %2 ist</translation>
    </message>
    <message>
        <source>On %1 since %2, which runs in %3</source>
        <comment>branch; release; environment</comment>
        <translation>Auf %1 seit %2, das in %3 läuft</translation>
    </message>
</context>
<context>
    <name>slipway::ui::StageStrip</name>
    <message>
        <source>Phases and batches</source>
        <translation>Phasen und Gruppen</translation>
    </message>
</context>
<context>
    <name>slipway::ui::StagesPage</name>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Where is it to run?</source>
        <translation>Wo soll es laufen?</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Folder on the hosts</source>
        <translation>Ordner auf den Hosts</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Known hosts: %1. An environment that is left out can be added later.</source>
        <translation>Bekannte Hosts: %1. Eine ausgelassene Umgebung kann später dazukommen.</translation>
    </message>
    <message>
        <source>There are no environments and hosts yet. The project can be built, archived and published without them; where it runs is added later.</source>
        <translation>Es gibt noch keine Umgebungen und Hosts. Bauen, archivieren und veröffentlichen geht auch so; wo das Projekt läuft, kommt später dazu.</translation>
    </message>
    <message>
        <source>★ %1</source>
        <comment>an environment of the tier production</comment>
        <translation>★ %1</translation>
    </message>
    <message>
        <source>It runs in %1</source>
        <translation>Es läuft in %1</translation>
    </message>
    <message>
        <source>Folder on the hosts of %1</source>
        <translation>Ordner auf den Hosts von %1</translation>
    </message>
    <message>
        <source>Hosts of %1</source>
        <translation>Hosts von %1</translation>
    </message>
    <message>
        <source>Name the hosts of %1.</source>
        <translation>Die Hosts von %1 fehlen.</translation>
    </message>
    <message>
        <source>There is no host %1. Known are: %2.</source>
        <translation>Es gibt keinen Host %1. Bekannt sind: %2.</translation>
    </message>
    <message>
        <source>The folder on the hosts of %1 begins with a slash.</source>
        <translation>Der Ordner auf den Hosts von %1 beginnt mit einem Schrägstrich.</translation>
    </message>
    <message>
        <source>It cannot be added like this: %1 %2</source>
        <comment>why; what to do</comment>
        <translation>So lässt es sich nicht hinzufügen: %1 %2</translation>
    </message>
</context>
<context>
    <name>slipway::ui::StepList</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>slipway::ui::StepModel</name>
    <message>
        <source>%1 (attempt %2)</source>
        <comment>step</comment>
        <translation>%1 (Versuch %2)</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>slipway::ui::StoreCredentialDialog</name>
    <message>
        <source>fetching %1</source>
        <translation>%1 holen</translation>
    </message>
    <message>
        <source>archiving to %1</source>
        <translation>in %1 archivieren</translation>
    </message>
    <message>
        <source>publishing to %1</source>
        <translation>auf %1 veröffentlichen</translation>
    </message>
    <message>
        <source>logging in to %1</source>
        <translation>auf %1 anmelden</translation>
    </message>
    <message>
        <source>Store a credential</source>
        <translation>Zugang ablegen</translation>
    </message>
    <message>
        <source>The value goes into the keychain of this computer and nowhere else. The configuration names it: credential = &quot;NAME&quot;.</source>
        <translation>Der Wert kommt in den Schlüsselbund dieses Rechners und nirgendwohin sonst. Die Konfiguration nennt ihn: credential = &quot;NAME&quot;.</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Ablegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name of the credential</source>
        <translation>Name des Zugangs</translation>
    </message>
    <message>
        <source>Value of the credential</source>
        <translation>Wert des Zugangs</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Wert</translation>
    </message>
    <message>
        <source>Rotate “%1”</source>
        <translation>„%1“ erneuern</translation>
    </message>
    <message>
        <source>The new value takes the place of the one in the keychain, from the next use on. A token is looked at first: where it cannot work, the old value stays.</source>
        <translation>Der neue Wert ersetzt den im Schlüsselbund, ab der nächsten Benutzung. Ein Token wird zuerst angesehen: Kann es nicht funktionieren, bleibt der alte Wert.</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>The name is missing, or is none</source>
        <translation>Der Name fehlt oder ist keiner</translation>
    </message>
    <message>
        <source>The value is missing</source>
        <translation>Der Wert fehlt</translation>
    </message>
</context>
<context>
    <name>slipway::ui::TakeOverPanel</name>
    <message>
        <source>Take the hosts over and plan again</source>
        <translation>Hosts übernehmen und neu planen</translation>
    </message>
    <message>
        <source>Only if that deployment is certainly over, and nobody will go on with it: two at once undo each other’s work. What it left there stays.</source>
        <translation>Nur wenn jenes Deployment sicher vorbei ist und niemand es fortsetzt: Zwei zugleich machen einander die Arbeit zunichte. Was es dort hinterlassen hat, bleibt.</translation>
    </message>
    <message>
        <source>Reason for taking the hosts over</source>
        <translation>Grund für die Übernahme der Hosts</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Say why first: it stands in the audit trail</source>
        <translation>Erst den Grund angeben: Er steht im Audit-Trail</translation>
    </message>
    <message>
        <source>Looks at every host again; nothing is taken before you commit</source>
        <translation>Sieht sich jeden Host noch einmal an; übernommen wird erst, wenn es losgeht</translation>
    </message>
</context>
<context>
    <name>slipway::ui::TargetEditor</name>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Take it out of this environment</source>
        <translation>Aus dieser Umgebung herausnehmen</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation>Hooks</translation>
    </message>
    <message>
        <source>Commands on each host, beside a step of the recipe</source>
        <translation>Befehle auf jedem Host, vor oder nach einem Schritt des Rezepts</translation>
    </message>
    <message>
        <source>%1 – hosts: %2</source>
        <comment>environment; number</comment>
        <translation>%1 – Hosts: %2</translation>
    </message>
    <message>
        <source>%1 – not there</source>
        <comment>environment</comment>
        <translation>%1 – nicht dort</translation>
    </message>
    <message>
        <source>There is no environment yet</source>
        <translation>Es gibt noch keine Umgebung</translation>
    </message>
    <message>
        <source>%1 does not run in %2</source>
        <translation>%1 läuft nicht in %2</translation>
    </message>
    <message>
        <source>Environments are added in the settings of the program.</source>
        <translation>Umgebungen werden in den Einstellungen des Programms hinzugefügt.</translation>
    </message>
    <message>
        <source>A target says on which hosts it runs there, and how it gets there.</source>
        <translation>Ein Ziel sagt, auf welchen Hosts es dort läuft und wie es dorthin kommt.</translation>
    </message>
    <message>
        <source>Let it run in %1</source>
        <translation>In %1 laufen lassen</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>There are no hosts yet; they are added at Hosts.</source>
        <translation>Es gibt noch keine Hosts; hinzugefügt werden sie unter „Hosts“.</translation>
    </message>
    <message>
        <source>Known hosts: %1.</source>
        <translation>Bekannte Hosts: %1.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>name of a field; environment</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Take it out of %1</source>
        <translation>Aus %1 herausnehmen</translation>
    </message>
</context>
<context>
    <name>slipway::ui::TargetPage</name>
    <message>
        <source>development</source>
        <translation>development</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>staging</translation>
    </message>
    <message>
        <source>production</source>
        <translation>production</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Wohin?</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Runs now</source>
        <translation>Läuft jetzt</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>The project has no target: nothing says on which hosts it lives.</source>
        <translation>Das Projekt hat kein Ziel: Nichts sagt, auf welchen Hosts es lebt.</translation>
    </message>
    <message>
        <source>Choose the environment.</source>
        <translation>Die Umgebung muss gewählt werden.</translation>
    </message>
    <message>
        <source>On: %1</source>
        <translation>Auf: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>slipway::ui::TimeWords</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>slipway::ui::TopBar</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Who is acting: every event is recorded under this name</source>
        <translation>Wer handelt: Jedes Ereignis wird unter diesem Namen verzeichnet</translation>
    </message>
    <message>
        <source>Acting as %1</source>
        <translation>Es handelt %1</translation>
    </message>
</context>
<context>
    <name>slipway::ui::TrustDialog</name>
    <message>
        <source>%1 is not known yet. Compare the fingerprint with what the host itself shows, or with what its owner tells.</source>
        <translation>%1 ist noch nicht bekannt. Der Fingerabdruck ist zu vergleichen mit dem, den der Host selbst zeigt oder den sein Besitzer nennt.</translation>
    </message>
    <message>
        <source>For %1 a key is known already. If it was reinstalled, compare the fingerprint with what the host itself shows; the key below then takes the place of the one in this profile. If nobody knows why it should have changed, somebody may stand between.</source>
        <translation>Für %1 ist schon ein Schlüssel bekannt. Wurde der Host neu installiert, ist der Fingerabdruck mit dem zu vergleichen, den er selbst zeigt; der Schlüssel unten ersetzt dann den in diesem Profil. Weiß niemand, warum er sich geändert haben sollte, steht vielleicht jemand dazwischen.</translation>
    </message>
    <message>
        <source>Is this the key of %1?</source>
        <translation>Ist das der Schlüssel von %1?</translation>
    </message>
    <message>
        <source>Trust this key</source>
        <translation>Diesem Schlüssel vertrauen</translation>
    </message>
    <message>
        <source>Do not trust it</source>
        <translation>Nicht vertrauen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>On the host</source>
        <translation>Auf dem Host</translation>
    </message>
    <message>
        <source>I compared the fingerprint</source>
        <translation>Ich habe den Fingerabdruck verglichen</translation>
    </message>
    <message>
        <source>Say first that the fingerprint was compared</source>
        <translation>Erst bestätigen, dass der Fingerabdruck verglichen ist</translation>
    </message>
</context>
<context>
    <name>slipway::ui::UploadWizard</name>
    <message>
        <source>Upload %1 %2</source>
        <translation>%1 %2 hochladen</translation>
    </message>
    <message>
        <source>This will put %1 (%2) into %3.</source>
        <comment>file; size; store</comment>
        <translation>Bringt %1 (%2) in %3.</translation>
    </message>
    <message>
        <source>Upload %1 to %2</source>
        <translation>%1 nach %2 hochladen</translation>
    </message>
    <message>
        <source>The bytes are sent once, read back, and compared with SHA-256 %1.</source>
        <translation>Die Bytes werden einmal gesendet, zurückgelesen und mit SHA-256 %1 verglichen.</translation>
    </message>
    <message>
        <source>It is in a store already; nothing is made anew.</source>
        <translation>Es liegt schon in einer Ablage; nichts wird neu gebaut.</translation>
    </message>
    <message>
        <source>From the stored bytes the wheel for hosts is made, installed for a trial, and stored too.</source>
        <translation>Aus den abgelegten Bytes wird das Wheel für Hosts gebaut, zur Probe installiert und ebenfalls abgelegt.</translation>
    </message>
    <message>
        <source>%1 has these bytes already. They are looked at again, and nothing is sent.</source>
        <translation>%1 hat diese Bytes schon. Sie werden noch einmal geprüft, und nichts wird gesendet.</translation>
    </message>
    <message>
        <source>a store is written once. Other bytes can never take this name there.</source>
        <translation>eine Ablage wird nur einmal beschrieben. Andere Bytes können diesen Namen dort nie bekommen.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::VerifyWizard</name>
    <message>
        <source>Verify %1 %2</source>
        <translation>%1 %2 prüfen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>project; release</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>This will look at every place where %1 is recorded to be.</source>
        <translation>Sieht an jedem Ort nach, an dem %1 verzeichnet ist.</translation>
    </message>
    <message>
        <source>Verify %1</source>
        <translation>%1 prüfen</translation>
    </message>
    <message>
        <source>%1: its bytes are hashed again and compared.</source>
        <translation>%1: Die Bytes werden neu gehasht und verglichen.</translation>
    </message>
    <message>
        <source>It is recorded nowhere yet, so there is nothing to look at.</source>
        <translation>Es ist noch nirgends verzeichnet, also gibt es nichts zu prüfen.</translation>
    </message>
    <message>
        <source>Nothing is changed anywhere. What was found is kept in the audit trail.</source>
        <translation>Nirgends wird etwas geändert. Was sich findet, steht danach im Protokoll.</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ViewMenu</name>
    <message>
        <source>Needs attention</source>
        <translation>Handlungsbedarf</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Show only projects that are not at their end somewhere, failed last, or have drifted</source>
        <translation>Nur Projekte zeigen, die irgendwo nicht abgeschlossen sind, zuletzt fehlschlugen oder abweichen</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Kompakte Zeilen</translation>
    </message>
    <message>
        <source>Normal rows</source>
        <translation>Normale Zeilen</translation>
    </message>
    <message>
        <source>Comfortable rows, with history</source>
        <translation>Geräumige Zeilen, mit Verlauf</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>Group by state</source>
        <translation>Nach Zustand gruppieren</translation>
    </message>
    <message>
        <source>Group by first part of the name</source>
        <translation>Nach erstem Namensteil gruppieren</translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation>Alle Gruppen öffnen</translation>
    </message>
    <message>
        <source>Close all groups</source>
        <translation>Alle Gruppen schließen</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Ansicht speichern…</translation>
    </message>
    <message>
        <source>Rename this view…</source>
        <translation>Ansicht umbenennen…</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>Ansicht löschen</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Ansicht: %1</translation>
    </message>
    <message>
        <source>There are no groups</source>
        <translation>Es gibt keine Gruppen</translation>
    </message>
    <message>
        <source>It is saved as “%1” already</source>
        <translation>Sie ist schon als „%1“ gespeichert</translation>
    </message>
    <message>
        <source>What is shown is not a saved view</source>
        <translation>Gezeigt ist keine gespeicherte Ansicht</translation>
    </message>
</context>
<context>
    <name>slipway::ui::ViewNameDialog</name>
    <message>
        <source>Save this view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>„%1“ umbenennen</translation>
    </message>
    <message>
        <source>A view is the filter, the groups and the density of the matrix. It is kept on this computer; a link to it can be copied from the top of the window.</source>
        <translation>Eine Ansicht besteht aus Filter, Gruppen und Dichte der Matrix. Sie bleibt auf diesem Rechner; ein Link darauf lässt sich oben im Fenster kopieren.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>The view that has this name already is replaced.</source>
        <translation>Die Ansicht, die schon so heißt, wird ersetzt.</translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation>Der Name fehlt</translation>
    </message>
</context>
<context>
    <name>slipway::ui::WayBackPage</name>
    <message>
        <source>Back to</source>
        <translation>Zurück zu</translation>
    </message>
    <message>
        <source>Roll %1 in %2 back to which release?</source>
        <translation>Auf welches Release wird %1 in %2 zurückgerollt?</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Was healthy there</source>
        <translation>War dort gesund</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Gebaut</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>No other release was healthy there before: there is nothing to go back to.</source>
        <translation>Kein anderes Release war dort schon gesund: Es gibt nichts, wohin es zurückgeht.</translation>
    </message>
    <message>
        <source>Choose the release to go back to.</source>
        <translation>Das Release, zu dem es zurückgeht, muss gewählt werden.</translation>
    </message>
    <message>
        <source>host by host</source>
        <translation>je Host verschieden</translation>
    </message>
    <message>
        <source>%1: the last good one</source>
        <comment>when</comment>
        <translation>%1: das letzte gute</translation>
    </message>
</context>
<context>
    <name>slipway::ui::WayPage</name>
    <message>
        <source>%1, after %2</source>
        <comment>index; index</comment>
        <translation>%1, nach %2</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>How far does it go?</source>
        <translation>Wie weit geht es?</translation>
    </message>
    <message>
        <source>The index may hear of this &amp;package for the first time</source>
        <translation>Der Index darf zum ersten Mal von diesem &amp;Paket hören</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>&amp;Ablage</translation>
    </message>
    <message>
        <source>&amp;Index</source>
        <translation>&amp;Index</translation>
    </message>
    <message>
        <source>Publishing there for the first time creates the project, for everybody to see</source>
        <translation>Die erste Veröffentlichung legt dort das Projekt an, für alle sichtbar</translation>
    </message>
    <message>
        <source>&amp;Deploy to</source>
        <translation>A&amp;usrollen nach</translation>
    </message>
    <message>
        <source>What is archived and published can be deployed later, from its page.</source>
        <translation>Was archiviert und veröffentlicht ist, lässt sich später von seiner Seite aus ausrollen.</translation>
    </message>
    <message>
        <source>When the release is there, its plan for %1 is made and shown for review. Nothing is deployed before that.</source>
        <translation>Sobald das Release da ist, entsteht sein Plan für %1 und wird zur Durchsicht gezeigt. Vorher wird nichts ausgerollt.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>What is configured is still being read.</source>
        <translation>Die Konfiguration wird noch gelesen.</translation>
    </message>
    <message>
        <source>No store is configured. Add one to the configuration: slipwayctl apply slipway.toml</source>
        <translation>Keine Ablage ist konfiguriert. Sie kommt in die Konfiguration: slipwayctl apply slipway.toml</translation>
    </message>
    <message>
        <source>It is published on no index</source>
        <translation>Es wird auf keinem Index veröffentlicht</translation>
    </message>
</context>
<context>
    <name>slipway::ui::WhereaboutsSection</name>
    <message>
        <source>Overwritten</source>
        <translation>Überschrieben</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Zurückgelesen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>store or index; its name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>deployment or rollback; number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>person; reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Where it is, and was verified</source>
        <translation>Wo es ist, und geprüft wurde</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Wo es ist</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>Deployments of this release</source>
        <translation>Deployments dieses Releases</translation>
    </message>
    <message>
        <source>Nowhere yet: it is only on the computer that built it</source>
        <translation>Noch nirgends: nur auf dem Rechner, der es gebaut hat</translation>
    </message>
    <message>
        <source>It was not deployed yet</source>
        <translation>Noch nicht ausgerollt</translation>
    </message>
</context>
<context>
    <name>slipway::ui::WindowActions</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Search or run a command…</source>
        <translation>Suchen oder Befehl ausführen…</translation>
    </message>
    <message>
        <source>Run a command…</source>
        <translation>Befehl ausführen…</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>What waits for you</source>
        <translation>Was auf dich wartet</translation>
    </message>
    <message>
        <source>Refresh the page</source>
        <translation>Seite auffrischen</translation>
    </message>
    <message>
        <source>Show activity below</source>
        <translation>Aktivität unten zeigen</translation>
    </message>
    <message>
        <source>Narrow rail</source>
        <translation>Schmale Leiste</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>In neuem Fenster öffnen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Tastenkürzel…</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
</TS>
