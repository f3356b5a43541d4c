<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>slipway::app::Desktop</name>
    <message numerus="yes">
        <source>Deployment %1 waits for you: %n hosts failed</source>
        <translation>
            <numerusform>Deployment %1 waits for you: %n host failed</numerusform>
            <numerusform>Deployment %1 waits for you: %n hosts failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ui::AuditPage</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are in the trail, and none of them answers this filter.</source>
        <translation>
            <numerusform>%n event is in the trail, and does not answer this filter.</numerusform>
            <numerusform>%n events are in the trail, and none of them answers this filter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new event(s) – Show</source>
        <translation>
            <numerusform>%n new event – Show</numerusform>
            <numerusform>%n new events – Show</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s): the chain is whole</source>
        <translation>
            <numerusform>%n event: the chain is whole</numerusform>
            <numerusform>%n events: the chain is whole</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) written to %1</source>
        <translation>
            <numerusform>%n event written to %1</numerusform>
            <numerusform>%n events written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ui::AuditWords</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ui::Bell</name>
    <message numerus="yes">
        <source>%n thing(s) wait for you</source>
        <translation>
            <numerusform>%n thing waits for you</numerusform>
            <numerusform>%n things wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n new notice</numerusform>
            <numerusform>%n new notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ui::ChangeReview</name>
    <message numerus="yes">
        <source>This will change %n keys of the configuration.</source>
        <translation>
            <numerusform>This will change %n key of the configuration.</numerusform>
            <numerusform>This will change %n keys of the configuration.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ui::ChangeSection</name>
    <message numerus="yes">
        <source>%n author(s)</source>
        <translation>
            <numerusform>%n author</numerusform>
            <numerusform>%n authors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ui::ConfigurationFrame</name>
    <message numerus="yes">
        <source>%n changes are not applied yet, and kept only as long as the program runs.</source>
        <translation>
            <numerusform>%n change is not applied yet, and kept only as long as the program runs.</numerusform>
            <numerusform>%n changes are not applied yet, and kept only as long as the program runs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes are not applied yet. They are kept as a draft.</source>
        <translation>
            <numerusform>%n change is not applied yet. It is kept as a draft.</numerusform>
            <numerusform>%n changes are not applied yet. They are kept as a draft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys of the configuration were changed</source>
        <translation>
            <numerusform>%n key of the configuration was changed</numerusform>
            <numerusform>%n keys of the configuration were changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ui::GuidePanel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names of hosts</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ui::Histogram</name>
    <message numerus="yes">
        <source>%1: %n event(s). Days are those of UTC.</source>
        <translation>
            <numerusform>%1: %n event. Days are those of UTC.</numerusform>
            <numerusform>%1: %n events. Days are those of UTC.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ui::HomePage</name>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n project</numerusform>
            <numerusform>%n projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n environment(s)</source>
        <translation>
            <numerusform>%n environment</numerusform>
            <numerusform>%n environments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n project(s)</source>
        <translation>
            <numerusform>%1 of %n project</numerusform>
            <numerusform>%1 of %n projects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ui::HostsPage</name>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Probe %n host(s)</source>
        <translation>
            <numerusform>Probe %n host</numerusform>
            <numerusform>Probe %n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) differ from the record</source>
        <translation>
            <numerusform>%n host differs from the record</numerusform>
            <numerusform>%n hosts differ from the record</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) could not be asked</source>
        <translation>
            <numerusform>%n host could not be asked</numerusform>
            <numerusform>%n hosts could not be asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n host(s)</source>
        <translation>
            <numerusform>Import %n host</numerusform>
            <numerusform>Import %n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) of the configuration changed</source>
        <translation>
            <numerusform>%n key of the configuration changed</numerusform>
            <numerusform>%n keys of the configuration changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ui::ImportWizard</name>
    <message numerus="yes">
        <source>This will take %n host(s) into the configuration.</source>
        <translation>
            <numerusform>This will take %n host into the configuration.</numerusform>
            <numerusform>This will take %n hosts into the configuration.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n host(s)</source>
        <translation>
            <numerusform>Import %n host</numerusform>
            <numerusform>Import %n hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ui::MatrixGroups</name>
    <message numerus="yes">
        <source>Group %1, %n project(s), open</source>
        <translation>
            <numerusform>Group %1, %n project, open</numerusform>
            <numerusform>Group %1, %n projects, open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group %1, %n project(s), closed</source>
        <translation>
            <numerusform>Group %1, %n project, closed</numerusform>
            <numerusform>Group %1, %n projects, closed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ui::ProjectListView</name>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n project</numerusform>
            <numerusform>%n projects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ui::ReleaseListView</name>
    <message numerus="yes">
        <source>%n release(s)</source>
        <translation>
            <numerusform>%n release</numerusform>
            <numerusform>%n releases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ui::StageSection</name>
    <message numerus="yes">
        <source>%n commit(s)</source>
        <translation>
            <numerusform>%n commit</numerusform>
            <numerusform>%n commits</numerusform>
        </translation>
    </message>
</context>
</TS>
