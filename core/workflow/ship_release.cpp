// SPDX-License-Identifier: Apache-2.0
#include "workflow/ship_release.h"

#include "workflow/archive_release.h"
#include "workflow/publish_release.h"
#include "workflow/stores.h"
#include "workflow/verify_release.h"

#include <algorithm>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

namespace {

/// One order on its way.
class Shipment {
public:
    Shipment(const Workshop &workshop, const ShipOrder &order, std::stop_token stop, task::Progress &progress,
        Shipped &shipped)
        : m_workshop(workshop),
          m_order(order),
          m_stop(std::move(stop)),
          m_progress(progress),
          m_shipped(shipped)
    {
    }

    Result<> go()
    {
        // What is misspelled is found before anything is built.
        TRY(const auto all, configuration(m_workshop));
        TRY(const auto project, model::findProject(all, m_order.build.project));
        TRY(const auto store, storeFor(all, project.name, m_order.store));
        QStringList indexes;
        if (!m_order.index.isEmpty()) {
            TRY(indexes, indexesUpTo(all, m_order.index));
        }
        TRY_DO(obtain());
        TRY_DO(archive(store.name).during(u"archiving %1"_s.arg(name())));
        TRY_DO(verify().during(u"verifying %1"_s.arg(name())));
        for (const QString &index : indexes)
            TRY_DO(publish(index).during(u"publishing %1 on %2"_s.arg(name(), index)));
        return {};
    }

private:
    [[nodiscard]] QString name() const
    {
        return u"%1 %2"_s.arg(m_order.build.project, m_shipped.release->folderName());
    }
    [[nodiscard]] ReleaseName asked() const
    {
        const model::Release &release = *m_shipped.release;
        return {.project = release.project, .version = release.version, .build = release.build};
    }
    void say(const QString &line)
    {
        m_shipped.lines.append(line);
        m_progress.line(line);
    }

    Result<> obtain()
    {
        if (m_order.made) {
            TRY(m_shipped.release, findRelease(m_workshop, *m_order.made));
            return {};
        }
        TRY(const auto report, buildRelease(m_workshop, m_order.build, m_stop, m_progress));
        if (report.failure)
            return fail(*report.failure);
        m_shipped.release = report.release;
        say(u"built as %1"_s.arg(name()));
        if (m_order.whenMade)
            m_order.whenMade(*report.release);
        return {};
    }
    Result<> archive(const QString &store)
    {
        TRY(const auto archived,
            archiveRelease(m_workshop, {.release = asked(), .store = store}, m_stop, m_progress));
        if (archived.overwritten)
            return fail(
                Error(Errc::Conflict, u"%1 replaced bytes that it had: it is not write-once"_s.arg(store))
                    .hint(u"Have the store mended before anything else goes there."_s)
                    .named(u"archive.overwritten"_s));
        m_shipped.release = archived.release;
        say((archived.wasThere ? u"was in %1 already, read back and compared"_s
                               : u"archived in %1, read back and compared"_s)
                .arg(store));
        return {};
    }
    Result<> verify()
    {
        TRY(const auto verification, verifyRelease(m_workshop, asked(), m_stop, m_progress));
        if (verification.places.isEmpty())
            return fail(Errc::Internal, u"nothing was found to verify"_s);
        if (!verification.isIntact()) {
            const auto wrong = std::find_if(verification.places.begin(), verification.places.end(),
                [](const PlaceVerdict &place) { return place.state != PlaceState::Intact; });
            return fail(Error(Errc::Untrusted, u"%1: %2"_s.arg(wrong->name, wrong->sentence))
                            .named(u"release.not-intact"_s));
        }
        say(u"verified in %1 places"_s.arg(verification.places.size()));
        return {};
    }
    Result<> publish(const QString &index)
    {
        TRY(const auto published,
            publishRelease(m_workshop,
                {.release = asked(),
                    .index = index,
                    .allowNewProject = m_order.allowNewProject,
                    .reason = m_order.build.reason},
                m_stop, m_progress));
        say((published.wasThere ? u"was on %1 already, downloaded and compared"_s
                                : u"published on %1, downloaded and compared"_s)
                .arg(index));
        return {};
    }

    const Workshop &m_workshop;
    const ShipOrder &m_order;
    std::stop_token m_stop;
    task::Progress &m_progress;
    Shipped &m_shipped;
};

} // namespace

Shipped shipRelease(
    const Workshop &workshop, const ShipOrder &order, std::stop_token stop, task::Progress &progress)
{
    Shipped shipped;
    if (const auto done = Shipment(workshop, order, std::move(stop), progress, shipped).go(); !done)
        shipped.failure = done.error();
    return shipped;
}

Result<QStringList> indexesUpTo(const model::Configuration &all, const QString &index)
{
    QStringList names;
    for (QString next = index; !next.isEmpty();) {
        TRY(const auto settings, model::findIndex(all, next));
        if (names.contains(settings.name))
            return fail(
                Errc::InvalidInput, u"the indexes require one another: %1"_s.arg(names.join(u", "_s)));
        names.prepend(settings.name);
        next = settings.mustPassFirst;
    }
    return names;
}

} // namespace slipway::workflow
