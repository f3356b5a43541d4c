// SPDX-License-Identifier: Apache-2.0
#include "lessons.h"

#include <array>

namespace slipway::app {

namespace {

/// What the help of one command says below its options.
struct Lesson {
    const char *command; ///< "deployment resume"
    const char *text;
    const char *examples; ///< a line each
};

constexpr auto lessons = std::to_array<Lesson>({
    {"apply",
        "The file is compared with what is configured, and each change is shown. Applying it again changes "
        "nothing.\n"
        "A complaint names the key and the line. Secrets do not belong into the file: see \"credential "
        "set\".",
        "slipwayctl apply slipway.toml --dry-run\n"
        "slipwayctl apply slipway.toml"},
    {"export", "For review, for version control, and for a second profile.",
        "slipwayctl export > slipway.toml"},
    {"build",
        "The repository is fetched, the commit exported, its sdist built in a sandbox without a network and "
        "put through\n"
        "27 checks. A blocker stops the release, a warning stays with it. The log is kept, also of a build "
        "that failed.\n"
        "Nothing leaves this computer; the wheel and a trial installation come with \"archive\", or here "
        "with --trial.",
        "slipwayctl build shop --ref v1.4.0\n"
        "slipwayctl build shop --ref v1.4.0 --twice --trial"},
    {"release list",
        "A version may stand there several times: each build has its own number, and no number repeats.",
        "slipwayctl release list\n"
        "slipwayctl release list shop"},
    {"release show", "Its digests are what everything else refers to.",
        "slipwayctl release show shop 1.4.0\n"
        "slipwayctl release show shop 1.4.0-b12"},
    {"archive",
        "A store is written once: where other bytes have the name already, this is an error and they stay. "
        "Later steps\n"
        "send what the store gives back, never the file of the build. The first time, the wheel that hosts "
        "get is made\n"
        "from the archived bytes and installed here for a trial (build.wheel and build.trial in the "
        "configuration).",
        "slipwayctl archive shop 1.4.0\n"
        "slipwayctl archive shop 1.4.0 --store mirror"},
    {"verify", "Changes nothing. Ends with 1 when anything is not as recorded, and names the place.",
        "slipwayctl verify shop 1.4.0"},
    {"publish",
        "What an index has taken cannot be taken back, and its file name can never be used again. Without "
        "--index it is\n"
        "the default one (Test PyPI, as a rule); an index with \"requires\" takes only bytes that were "
        "verified on that\n"
        "other one first. The token comes from the keychain: \"credential set\".",
        "slipwayctl publish shop 1.4.0\n"
        "slipwayctl publish shop 1.4.0 --index pypi"},
    {"ship",
        "The same as build, archive, verify and publish one after another; each is recorded. An index that "
        "requires another\n"
        "one is published on after that. Where one part fails, what was done before stays, and the line that "
        "does the rest\n"
        "is printed.",
        "slipwayctl ship shop --ref v1.4.0 --index testpypi\n"
        "slipwayctl ship shop --made 1.4.0-b12 --index pypi"},
    {"plan",
        "Marks: + something new comes, ~ something changes, = it is so already, ! cannot be undone or needs "
        "your eye.\n"
        "It shows what is included since the current release, what cannot be undone, and where each host "
        "goes back to.\n"
        "Hosts that are not ready (space, Python, locks) are named with the reason, and there is no plan.",
        "slipwayctl plan shop 1.4.0 production\n"
        "slipwayctl plan shop 1.4.0 production --out shop.plan\n"
        "slipwayctl deploy shop 1.4.0 production --plan shop.plan --reason \"...\" --confirm "
        "shop@production"},
    {"deploy",
        "Everything is staged and verified on all hosts before the first one switches; then hosts switch "
        "batch by batch\n"
        "and are asked for their health. On a failure what was touched goes back by itself, and the report "
        "names the\n"
        "state of every host. A download site (recipe \"files\") is written once: a failure withdraws what "
        "this deployment\n"
        "put up; after success there is no way back.\n"
        "Tier production asks for --reason TEXT and --confirm PROJECT@ENVIRONMENT. At a terminal the plan is "
        "shown and\n"
        "you are asked, unless --yes. Ctrl-C stops cleanly; go on with \"deployment resume\" or \"deployment "
        "revert\".",
        "slipwayctl deploy shop 1.4.0 staging\n"
        "slipwayctl deploy shop 1.4.0 staging --pause\n"
        "slipwayctl deploy shop 1.4.0 staging --on-failure ask\n"
        "slipwayctl deploy shop 1.4.0 production --reason \"Release week 21\" --confirm shop@production"},
    {"rollback",
        "Releases that the hosts still have are switched to without sending a byte. A download site (recipe "
        "\"files\") has\n"
        "no way back: files of every release stay. Needs --reason TEXT; tier production --confirm as well.",
        "slipwayctl rollback shop staging --reason \"Orders fail\"\n"
        "slipwayctl rollback shop production --to 1.3.0 --reason \"Orders fail\" --confirm shop@production"},
    {"deployment list", "An open one is running or was interrupted; end it with resume, revert or abandon.",
        "slipwayctl deployment list\n"
        "slipwayctl deployment list shop production"},
    {"deployment show", "The journal is written before each act and after it, here and on the host.",
        "slipwayctl deployment show 17"},
    {"deployment resume",
        "For one that was interrupted: what hosts have done is asked of them, never guessed, and only the "
        "rest is done.\n"
        "A command that still runs on a host is waited for.",
        "slipwayctl deployment resume 17\n"
        "slipwayctl deployment resume 17 --exclude web-3"},
    {"deployment revert",
        "For one that was interrupted: every host that was touched goes back to what was current before.\n"
        "Nothing is sent. For one that succeeded, use \"rollback\". Tier production needs --reason TEXT and "
        "--confirm\n"
        "PROJECT@ENVIRONMENT, as for deploying.",
        "slipwayctl deployment revert 17\n"
        "slipwayctl deployment revert 17 --reason \"Orders fail\" --confirm shop@production"},
    {"deployment abandon",
        "The last resort, for hosts that are gone or were mended by hand: nothing is put back. Needs "
        "--reason TEXT, tier\n"
        "production --confirm as well. What runs where afterwards tells \"status --live\".",
        "slipwayctl deployment abandon 17 --reason \"web-3 was scrapped\""},
    {"status", "Without --live it is what was recorded; --live reads each host's own receipt.",
        "slipwayctl status\n"
        "slipwayctl status shop production --live"},
    {"host list", "Hosts come from the configuration: [hosts.NAME].", "slipwayctl host list"},
    {"host import",
        "A table has a line of column names: name,address,port,user,identity,jump,roles. A host that is "
        "configured keeps its\n"
        "roles, its credential and its policy. Keys are not trusted by this: see \"host trust\".",
        "slipwayctl host import ~/.ssh/config --dry-run\n"
        "slipwayctl host import hosts.csv web-1 web-2"},
    {"host trust",
        "Compare with what the host itself shows: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub. A key "
        "that changed is\n"
        "never taken over silently: find out why first.",
        "slipwayctl host trust web-1\n"
        "slipwayctl host trust web-1 --fingerprint SHA256:..."},
    {"host probe", "Ends with 7 when no host can be reached.",
        "slipwayctl host probe\n"
        "slipwayctl host probe web-1 web-2"},
    {"audit list", "Every change stands there, with who, when and why.",
        "slipwayctl audit list\n"
        "slipwayctl audit list --action deployment. --limit 20\n"
        "slipwayctl audit list --where 'environment:production outcome:failed after:7d'"},
    {"audit verify", "Ends with 1 when an event was changed, removed or put in.", "slipwayctl audit verify"},
    {"audit accept",
        "For a trail that \"audit verify\" finds wrong, for instance because a backup of the database was "
        "restored. Until\n"
        "then nothing that has to be written down is done. What was found and --reason TEXT, which it needs, "
        "become an\n"
        "event; nothing is mended: \"audit verify\" goes on naming rows that were changed or removed.",
        "slipwayctl audit verify\n"
        "slipwayctl audit accept --reason \"Restored Sunday's backup after the disk died\""},
    {"audit export", "Whoever has the file can check the chain without Slipway.",
        "slipwayctl audit export --out audit.jsonl"},
    {"credential set",
        "NAME is what the configuration calls it: credential = \"NAME\". The value is never an argument, "
        "which others could\n"
        "read; it goes to the keychain and nowhere else. It takes the place of what was there; a token that "
        "cannot work\n"
        "on its index is refused, and what was there stays.",
        "slipwayctl credential set testpypi\n"
        "slipwayctl credential set testpypi < token.txt"},
    {"credential list", "What was stored by \"credential set\".", "slipwayctl credential list"},
    {"credential test", "Shows whether it can be read, and what a token is good for; never its value.",
        "slipwayctl credential test testpypi"},
    {"credential remove", "At its issuer it stays valid until it is revoked there.",
        "slipwayctl credential remove testpypi"},
    {"sandbox up",
        "It has an sshd of its own on loopback addresses, needs no root and touches nothing outside its own "
        "folder, which\n"
        "lies in the profile. Then everything else can be tried on it.",
        "slipwayctl --profile ~/slipway-trial sandbox up\n"
        "slipwayctl --profile ~/slipway-trial status --live"},
    {"sandbox demo",
        "Builds three releases of a sample project, archives, verifies, publishes and deploys them; one "
        "fails its health\n"
        "check and is taken back; then a rollback and a check of the audit trail. One line says what "
        "happened each time.",
        "slipwayctl --profile ~/slipway-trial sandbox demo"},
    {"sandbox down", "Its files stay for a look; the folder that is named can be deleted.",
        "slipwayctl --profile ~/slipway-trial sandbox down"},
    {"doctor",
        "Ends with 1 when something is missing; each line says what it means and how to get it. --stores "
        "leaves a small\n"
        "file below slipway-probe/ in each store and tries to replace it: some servers allow that and do not "
        "even say so.",
        "slipwayctl doctor\n"
        "slipwayctl doctor --stores"},
});

constexpr auto everywhere
    = "Every command takes, before or after its own words:\n"
      "  --profile DIR, --db URL           where everything is kept (SLIPWAY_HOME)\n"
      "  --reason TEXT, --confirm P@E      why; and the word that tier production asks for\n"
      "  --json, --jsonl                   a document, or a stream of events, on standard output\n"
      "  --yes, --no-input                 say yes to every question; ask nothing\n"
      "\"slipwayctl --help\" lists all of them, the commands and the exit statuses.\n";

std::string indented(const std::string &lines)
{
    std::string text = "  ";
    for (const char c : lines)
        text += c == '\n' ? std::string("\n  ") : std::string(1, c);
    return text;
}

void teach(CLI::App &command, const std::string &path)
{
    for (CLI::App *inner : command.get_subcommands([](CLI::App *) { return true; }))
        teach(*inner, path.empty() ? inner->get_name() : path + ' ' + inner->get_name());
    if (path.empty())
        return;
    command.footer(std::string("\n") + everywhere);
    for (const Lesson &lesson : lessons) {
        if (path == lesson.command)
            command.footer(std::string("\n") + lesson.text + "\n\nExamples:\n" + indented(lesson.examples)
                + "\n\n" + everywhere);
    }
}

} // namespace

void teach(CLI::App &app)
{
    teach(app, {});
}

} // namespace slipway::app
