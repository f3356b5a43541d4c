// SPDX-License-Identifier: Apache-2.0
#include "command_line.h"

#include "report/release_document.h"
#include "report/release_words.h"
#include "store/placement_repository.h"
#include "store/release_repository.h"
#include "workflow/build_release.h"

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

constexpr auto releaseAsJson = [](const auto &one) { return report::toJson(one); };

struct BuildArguments {
    std::string project;
    std::string ref;
    bool twice = false;
    bool trial = false;
    bool acceptMovedTag = false;
};

void addBuild(CommandLine line)
{
    auto *build = line.app.add_subcommand("build",
        "Make a release from a commit: export it, build its sdist in the sandbox, put that through the "
        "checks");
    const auto arguments = std::make_shared<BuildArguments>();
    build->add_option("PROJECT", arguments->project, "The project, as the configuration names it")
        ->required();
    build->add_option("--ref", arguments->ref, "Tag, branch or commit")->required();
    build->add_flag("--twice", arguments->twice, "Build a second time elsewhere and compare");
    build->add_flag("--trial", arguments->trial,
        "Make the wheel and install it for a trial now; otherwise \"archive\" does that");
    build->add_flag("--accept-moved-tag", arguments->acceptMovedTag,
        "The tag points elsewhere than before, and that is meant");
    onCall(build, line, [line, arguments] {
        return line.session.run(
            [=](const auto &workshop, std::stop_token stop, task::Progress &progress) -> Result<Answer> {
                TRY(const auto made,
                    workflow::buildRelease(workshop,
                        {.project = text(arguments->project),
                            .ref = text(arguments->ref),
                            .twice = arguments->twice,
                            .trial = arguments->trial,
                            .acceptMovedTag = arguments->acceptMovedTag,
                            .reason = line.session.options.reason},
                        stop, progress));
                Answer answer{
                    .kind = u"build"_s, .document = report::toJson(made), .words = report::describe(made)};
                if (made.failure) {
                    answer.status = report::exitStatusOf(*made.failure);
                    line.session.terminal().say(
                        u"slipwayctl: %1 [%2]"_s.arg(made.failure->story(), made.failure->name()));
                    if (!made.failure->hint().isEmpty())
                        line.session.terminal().say(u"  → "_s + made.failure->hint());
                }
                return answer;
            });
    });
}

/// Of all projects where none is named.
Result<Answer> listReleases(const workflow::Workshop &workshop, const QString &project)
{
    TRY(const auto all, workflow::configuration(workshop));
    if (!project.isEmpty())
        TRY_DO(model::findProject(all, project));
    TRY(const auto releases, workshop.database.read([&](store::Connection &connection) {
        return store::ReleaseRepository(connection).list(project, 1000);
    }));
    const QString none
        = project.isEmpty() ? u"There is no release yet."_s : u"%1 has no release yet."_s.arg(project);
    return Answer{.kind = u"releases"_s,
        .document = report::arrayOf(releases, releaseAsJson),
        .words = releases.isEmpty() ? QStringList{none} : report::releaseTable(releases)};
}

Result<Answer> showRelease(const workflow::Workshop &workshop, const workflow::ReleaseName &name)
{
    TRY(const auto release, workflow::findRelease(workshop, name));
    TRY(const auto placements, workshop.database.read([&](store::Connection &connection) {
        return store::PlacementRepository(connection).of(release.id);
    }));
    QJsonObject document = report::toJson(release);
    document.insert(u"placements"_s, report::arrayOf(placements, releaseAsJson));
    return Answer{.kind = u"release"_s, .document = document, .words = report::describe(release, placements)};
}

} // namespace

void addReleaseCommands(CommandLine line)
{
    addBuild(line);
    auto *release = line.app.add_subcommand("release", "Look at releases")->require_subcommand(1);
    const auto project = std::make_shared<std::string>();
    const auto version = std::make_shared<std::string>();
    auto *list = release->add_subcommand("list", "All releases, newest first");
    list->add_option("PROJECT", *project, "Only those of this project, as the configuration names it");
    onCall(list, line, [line, project] {
        return line.session.run([=](const auto &workshop, std::stop_token, task::Progress &) {
            return listReleases(workshop, text(*project));
        });
    });
    auto *show = release->add_subcommand("show", "One release: digests, checks, and where it is");
    show->add_option("PROJECT", *project, "The project, as the configuration names it")->required();
    show->add_option(
        "VERSION", *version, "Such as 1.4.0, or 1.4.0-b12 for one build; the newest if left out");
    onCall(show, line, [line, project, version] {
        return line.session.run([=](const auto &workshop, std::stop_token, task::Progress &) {
            return showRelease(workshop, releaseName(*project, *version));
        });
    });
}

} // namespace slipway::app
