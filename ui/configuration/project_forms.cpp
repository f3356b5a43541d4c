// SPDX-License-Identifier: Apache-2.0
#include "ui/configuration/project_forms.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace slipway::ui {

using namespace Qt::StringLiterals;
using model::BuildSettings;
using model::Hook;
using model::Project;
using model::Target;

namespace {

constexpr int longestTime = 30 * 24 * 3600; // what the configuration takes
constexpr int mostKept = 1'000;
constexpr int mostHosts = 100'000;

enum HealthKind { NoHealth, HttpQuestion, CommandQuestion }; // as the variant has them

} // namespace

void ProjectForms::addRepository(RecordForm<Project> &form)
{
    form.addLine({u"repository"_s, tr("&Repository"), tr("A folder, https://… or ssh://…")});
    form.addLine({u"credential"_s, tr("&Credential"),
        tr("Only where the repository asks for one: its name in the keychain")});
    form.addLine({u"identity"_s, tr("Private &key"),
        tr("Only for ssh: the path of a key; else the SSH agent, then the usual keys")});
    form.bind(u"repository"_s, &Project::repository);
    form.bind(u"credential"_s, &Project::credential);
    form.bind(u"identity"_s, &Project::identity);
}

void ProjectForms::addPackage(RecordForm<Project> &form)
{
    form.addLine({u"package"_s, tr("&Package"), tr("As the project")});
    form.addSuggestions({u"branch"_s, tr("&Branch of releases")});
    form.addLine({u"vendor"_s, tr("Folder of &dependencies"), tr("None")});
    form.bind(u"package"_s, &Project::package);
    form.bind(u"branch"_s, &Project::branch);
    form.bind(u"vendor"_s, &Project::vendor);
}

void ProjectForms::addStore(RecordForm<Project> &form)
{
    form.addChoice({u"store"_s, tr("S&tore")}, {});
    form.bind(u"store"_s, &Project::store);
}

void ProjectForms::offerStores(RecordForm<Project> &form, const QStringList &stores)
{
    const QString none
        = stores.size() > 1 ? tr("None: it has to be named each time") : tr("The only one there is");
    form.offer(u"store"_s, QList<FieldChoice>{{none, QString()}} + choicesOf(stores));
}

void ProjectForms::addBuild(RecordForm<BuildSettings> &form)
{
    using model::Repack;
    using model::Requirements;
    using model::Sandbox;
    using model::SourceMode;
    form.addLine({u"interpreter"_s, tr("Interpreter"), tr("The system's python3")});
    form.addChoice({u"requirements"_s, tr("Requirements")},
        {{tr("From the vendor folder, else the system, else the index"), int(Requirements::Automatic)},
            {tr("What the interpreter already has"), int(Requirements::System)},
            {tr("Only from the vendor folder"), int(Requirements::Vendor)},
            {tr("From a package index, before the sandbox closes"), int(Requirements::Index)}});
    form.addChoice({u"source"_s, tr("Source")},
        {{tr("As the build backend needs it"), int(SourceMode::Automatic)},
            {tr("Plain files of the commit"), int(SourceMode::Export)},
            {tr("A clone at the commit"), int(SourceMode::Clone)}});
    form.addChoice({u"sandbox"_s, tr("Isolation")},
        {{tr("Only in the sandbox"), int(Sandbox::Required)},
            {tr("Without the sandbox where there is none; the record says so"), int(Sandbox::Optional)}});
    form.addChoice({u"repack"_s, tr("Repacking")},
        {{tr("Never"), int(Repack::Never)},
            {tr("When the name or two builds ask for it"), int(Repack::WhenNeeded)},
            {tr("Always"), int(Repack::Always)}});
    form.addTick({u"twice"_s, tr("Build twice and compare")});
    form.addTick({u"wheel"_s, tr("Make one wheel here for all hosts")});
    form.addTick({u"trial"_s, tr("Try it out here before hosts get it")});
    form.addNumber({u"timeout"_s, tr("Time limit")}, 1, longestTime, tr(" s", "seconds, behind a number"));
    form.addLines({u"generated"_s, tr("Generated files"), tr("src/*/_version.py – one pattern a line")});
    form.addLines({u"environment"_s, tr("Environment variables"),
        tr("NAME=value, one a line. Never secrets: the configuration is no place for them.")});
    form.bind(u"interpreter"_s, &BuildSettings::interpreter);
    form.bind(u"requirements"_s, &BuildSettings::requirements);
    form.bind(u"source"_s, &BuildSettings::source);
    form.bind(u"sandbox"_s, &BuildSettings::sandbox);
    form.bind(u"repack"_s, &BuildSettings::repack);
    form.bind(u"twice"_s, &BuildSettings::twice);
    form.bind(u"wheel"_s, &BuildSettings::wheel);
    form.bind(u"trial"_s, &BuildSettings::trial);
    form.bind(u"timeout"_s, &BuildSettings::timeout);
    form.bind(u"generated"_s, &BuildSettings::generated);
    form.bind(u"environment"_s, &BuildSettings::environment);
}

void ProjectForms::addTarget(RecordForm<Target> &form, const QStringList &recipes)
{
    form.addNames({u"hosts"_s, tr("Hosts")});
    form.addLine({u"root"_s, tr("Folder on the hosts"), u"/srv/shop"_s});
    form.addChoice({u"recipe"_s, tr("Recipe")}, choicesOf(recipes));
    form.addNames({u"batches"_s, tr("Batches"), tr("1, 25%, 100% – how many are switched at a time")});
    form.addNumber({u"max_failed"_s, tr("Hosts that may fail")}, 0, mostHosts);
    form.bind(u"hosts"_s, &Target::hosts);
    form.bind(u"root"_s, &Target::root);
    form.bind(u"recipe"_s, &Target::recipe);
    form.bind(u"batches"_s, &Target::batches);
    form.bind(u"max_failed"_s, &Target::maxFailed);
    addHealth(form);
    form.addNumber({u"keep"_s, tr("Releases kept")}, 1, mostKept);
    form.addLines({u"shared"_s, tr("Shared paths"), tr("etc/shop.ini – one a line; they outlive releases")});
    form.addChoice({u"index"_s, tr("Only what was verified on")}, {});
    form.addLine({u"python"_s, tr("Interpreter on the hosts"), tr("python3")});
    form.addLine({u"module"_s, tr("Module that proves it"), tr("From the package")});
    form.addNumber({u"step_timeout"_s, tr("Time limit of a step")}, 1, longestTime, tr(" s"));
    form.addNumber({u"lease"_s, tr("Lease of the hosts")}, 1, longestTime, tr(" s"));
    form.bind(u"keep"_s, &Target::keep);
    form.bind(u"shared"_s, &Target::shared);
    form.bind(u"index"_s, &Target::index);
    form.bind(u"python"_s, &Target::python);
    form.bind(u"module"_s, &Target::module);
    form.bind(u"step_timeout"_s, &Target::stepTimeout);
    form.bind(u"lease"_s, &Target::lease);
}

void ProjectForms::offerIndexes(RecordForm<Target> &form, const QStringList &indexes)
{
    form.offer(u"index"_s, QList<FieldChoice>{{tr("None asked for"), QString()}} + choicesOf(indexes));
}

void ProjectForms::addHealth(RecordForm<Target> &form)
{
    using model::CommandHealth;
    using model::HttpHealth;
    form.addChoice({u"health"_s, tr("Health check")},
        {{tr("None"), NoHealth}, {tr("An address that answers"), HttpQuestion},
            {tr("A command that succeeds"), CommandQuestion}});
    form.addLine({u"health.url"_s, tr("Address, asked on the host"), u"http://127.0.0.1:8000/health"_s});
    form.addNumber({u"health.status"_s, tr("Its answer")}, 100, 599);
    form.addLines({u"health.command"_s, tr("Command on the host"), tr("Program and arguments, one a line")});
    form.addNumber({u"health.within"_s, tr("Healthy within")}, 1, longestTime, tr(" s"));
    form.bind(
        u"health"_s, [](const Target &target) { return int(target.health.question.index()); },
        [](Target &target, const QVariant &kind) {
            if (kind.toInt() == int(target.health.question.index()))
                return;
            target.health.question = {};
            if (kind.toInt() == HttpQuestion)
                target.health.question = HttpHealth{};
            else if (kind.toInt() == CommandQuestion)
                target.health.question = CommandHealth{};
        });
    // Each field writes only what the kind that is chosen has.
    const auto http = [](const Target &target) { return std::get_if<HttpHealth>(&target.health.question); };
    form.bind(
        u"health.url"_s,
        [http](const Target &target) { return http(target) ? http(target)->url : QString(); },
        [](Target &target, const QVariant &url) {
            if (auto *question = std::get_if<HttpHealth>(&target.health.question))
                question->url = url.toString();
        });
    form.bind(
        u"health.status"_s,
        [http](const Target &target) { return http(target) ? http(target)->status : HttpHealth().status; },
        [](Target &target, const QVariant &status) {
            if (auto *question = std::get_if<HttpHealth>(&target.health.question))
                question->status = status.toInt();
        });
    form.bind(
        u"health.command"_s,
        [](const Target &target) {
            const auto *question = std::get_if<CommandHealth>(&target.health.question);
            return question ? question->command : QStringList();
        },
        [](Target &target, const QVariant &command) {
            if (auto *question = std::get_if<CommandHealth>(&target.health.question))
                question->command = command.toStringList();
        });
    form.bind(
        u"health.within"_s, [](const Target &target) { return int(target.health.within.count()); },
        [](Target &target, const QVariant &time) {
            target.health.within = std::chrono::seconds(time.toInt());
        });
}

void ProjectForms::addHook(RecordForm<Hook> &form)
{
    form.addChoice({u"when"_s, tr("When")},
        {{tr("Before"), int(Hook::When::Before)}, {tr("After"), int(Hook::When::After)}});
    form.addSuggestions({u"step"_s, tr("Step")});
    form.addLines({u"run"_s, tr("Command"), tr("Program and arguments, one a line")});
    form.addNames({u"roles"_s, tr("Roles"), tr("All hosts")});
    form.addNumber({u"timeout"_s, tr("Time limit")}, 1, longestTime, tr(" s"));
    form.bind(u"when"_s, &Hook::when);
    form.bind(u"step"_s, &Hook::step);
    form.bind(u"run"_s, &Hook::run);
    form.bind(u"roles"_s, &Hook::roles);
    form.bind(u"timeout"_s, &Hook::timeout);
}

void ProjectForms::followHealth(RecordForm<Target> &form)
{
    const int kind = form.value(u"health"_s).toInt();
    form.setShown(u"health.url"_s, kind == HttpQuestion);
    form.setShown(u"health.status"_s, kind == HttpQuestion);
    form.setShown(u"health.command"_s, kind == CommandQuestion);
    form.setShown(u"health.within"_s, kind != NoHealth);
}

} // namespace slipway::ui
