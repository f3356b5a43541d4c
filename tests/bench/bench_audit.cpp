// SPDX-License-Identifier: Apache-2.0
// bench_audit: the audit page's table over a trail of 10,000,000 events in SQLite; SLIPWAY_BENCH_EVENTS says
// how many else. First rows, jumps to anywhere, filters, the longest stall of the event loop, and memory.
// The trail is written by a process of its own, so that this one's memory is that of a reader. It takes
// half an hour and more: SLIPWAY_BENCH_TRAIL names a file that is kept for the next time.
#include "audit/search_index.h"
#include "contest.h"
#include "tests/fakes/store/scratch_database.h"
#include "ui/audit/audit_model.h"
#include "ui/widgets/long_table.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTimer>
#include <algorithm>
#include <cstdio>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

class BenchDesk final : public ui::AuditDesk {
public:
    explicit BenchDesk(const store::Database &database) : m_search(database) { }

    Result<audit::Opening> open(const audit::Question &question, int rows, std::stop_token stop) override
    {
        return m_search.open(question, rows, std::move(stop));
    }
    Result<QList<audit::Hit>> page(const audit::Question &question, const audit::Scope &scope,
        audit::Tally::Place place, int rows, std::stop_token stop) override
    {
        return m_search.page(question, scope, place, rows, std::move(stop));
    }
    Result<ui::AuditShape> shape(
        const audit::Question &question, const audit::Scope &scope, std::stop_token stop) override
    {
        ui::AuditShape shape;
        if (!question.isEverything()) {
            TRY(shape.tally, m_search.tally(question, scope, stop));
        }
        TRY(shape.days, m_search.days(question, scope, shape.tally, std::move(stop)));
        return shape;
    }
    Result<std::optional<audit::Hit>> event(qint64 seq, std::stop_token stop) override
    {
        return m_search.event(seq, std::move(stop));
    }
    Result<qint64> newest(std::stop_token stop) override { return m_search.newest(std::move(stop)); }
    Result<QStringList> valuesOf(const QString &, std::stop_token) override { return QStringList(); }
    Result<std::optional<audit::Finding>> finding(std::stop_token) override
    {
        return std::optional<audit::Finding>();
    }
    Result<audit::Verification> verify(std::stop_token, task::Progress &) override
    {
        return audit::Verification();
    }
    Result<qint64> exportTo(const QString &, std::stop_token, task::Progress &) override { return 0; }

private:
    audit::Search m_search;
};

/// Rows as they are, without hashes: nobody walks this chain.
QString rows(qint64 first, qint64 last)
{
    return u"WITH RECURSIVE n(i) AS (SELECT %1 UNION ALL SELECT i + 1 FROM n WHERE i < %2) "
           "INSERT INTO audit_event (seq, at_us, login, person, action, object, detail, previous_hash, hash) "
           "SELECT i, 1500000000000000 + CAST(i AS INTEGER) * 25000000, 'login', 'person-' || (i * 7919 % "
           "50), "
           "CASE i % 9 WHEN 0 THEN 'build.failed' WHEN 1 THEN 'build.started' WHEN 2 THEN 'release.created' "
           "WHEN 3 THEN 'release.archived' WHEN 4 THEN 'deployment.started' ELSE 'deployment.host-done' END, "
           "CASE WHEN i % 9 < 2 THEN 'build/project-' || (i % 200) || '/' || i WHEN i % 9 < 4 THEN "
           "'release/project-' || (i % 200) || '/1.' || i ELSE 'deployment/' || (i / 40) || '/host/web-' || "
           "(i "
           "% 40) "
           "END, '{\"reason\":\"a reason of usual length number ' || (i * 31 % 100000) || "
           "'\",\"project\":\"project-' "
           "|| (i % 200) || '\",\"environment\":\"' || CASE i % 3 WHEN 0 THEN 'production' ELSE 'staging' "
           "END "
           "|| '\"}', "
           "'%3', '%3' FROM n"_s.arg(first)
               .arg(last)
               .arg(QString(64, u'0'));
}

void fill(const fakes::ScratchDatabase &scratch, store::Database &database, qint64 events)
{
    constexpr qint64 atOnce = 500'000;
    QElapsedTimer timer;
    timer.start();
    QStringList statements;
    for (qint64 first = 1; first <= events; first += atOnce)
        statements.append(rows(first, std::min(events, first + atOnce - 1)));
    scratch.tamper(statements);
    std::printf(
        "%lld events written in %.0f s", static_cast<long long>(events), double(timer.elapsed()) / 1000);
    timer.restart();
    if (const auto done = audit::bringIndexUpToDate(database, {}); !done)
        bench::broken(done.error().story());
    std::printf(", indexed in %.0f s (%.0f us each)\n", double(timer.elapsed()) / 1000,
        double(timer.elapsed()) * 1000 / double(events));
}

struct Stall {
    double milliseconds = 0;
    QString what = {}; ///< it came with
};

/// Turns the event loop until `holds`, and notes the longest turn.
template <typename Condition>
double milliseconds(Stall &longest, const QString &what, Condition holds)
{
    QElapsedTimer whole;
    whole.start();
    while (!holds()) {
        QElapsedTimer turn;
        turn.start();
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
        QApplication::processEvents();
        if (const double stall = double(turn.nsecsElapsed()) / 1e6; stall > longest.milliseconds)
            longest = {stall, what};
        if (whole.elapsed() > 120'000)
            bench::broken(u"no answer within two minutes"_s);
    }
    return double(whole.nsecsElapsed()) / 1e6;
}

bool judge(const QString &what, double value, double allowed, const char *unit)
{
    const bool isMet = value <= allowed;
    std::printf("%-52s %9.1f %-4s %s (at most %.0f)\n", qPrintable(what), value, unit,
        isMet ? "PASS" : "FAIL", allowed);
    return isMet;
}

double atShare(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, qsizetype(double(values.size()) * share))];
}

} // namespace

/// Writes a trail to a file that is not there yet.
int write(const QString &path)
{
    const qint64 asked = qEnvironmentVariableIntValue("SLIPWAY_BENCH_EVENTS");
    const fakes::ScratchDatabase scratch(store::Engine::Sqlite);
    auto database = scratch.open();
    fill(scratch, *database, asked > 0 ? asked : 10'000'000);
    database.reset(); // the last connection brings everything into the one file
    return QFile::rename(scratch.address().path, path) ? 0 : 1;
}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    if (application.arguments().value(1) == u"--write")
        return write(application.arguments().value(2));
    const QTemporaryDir folder(QDir::tempPath() + u"/bench-audit-XXXXXX"_s);
    const QString path = qEnvironmentVariable("SLIPWAY_BENCH_TRAIL", folder.filePath(u"trail.db"_s));
    if (!QFile::exists(path)
        && QProcess::execute(application.applicationFilePath(), {u"--write"_s, path}) != 0)
        bench::broken(u"the trail was not written"_s);
    const auto opened = store::Database::open(store::DatabaseAddress::ofFile(path));
    if (!opened)
        bench::broken(opened.error().story());
    const auto &database = *opened;

    QTimer heartbeat; // a turn of the event loop that only waits ends at once, and is no stall
    heartbeat.start(1);
    BenchDesk desk(*database);
    ui::AuditModel model(desk);
    ui::LongTable table(u"bench"_s, u"bench"_s);
    table.setModel(&model);
    table.resize(1200, 800);
    table.show();
    Stall longest;
    const auto shown = [&] { return model.state() == ui::AuditModel::State::Shown && model.hit(0); };
    bool good = true;
    model.ask({});
    good &= judge(u"first rows"_s, milliseconds(longest, u"first rows"_s, shown), 150, "ms");

    QList<double> jumps;
    const auto seen = [&](int y) { return model.hit(table.indexAt({10, y}).row()); };
    QScrollBar &bar = *table.verticalScrollBar();
    QApplication::processEvents(); // the bar learns how long the table is
    if (bar.maximum() == 0)
        bench::broken(u"the table does not scroll"_s);
    for (int i = 0; i < 200; ++i) {
        bar.setValue(int(QRandomGenerator::global()->generateDouble() * bar.maximum()));
        const auto isThere = [&] { return seen(10) && seen(700); };
        jumps.append(milliseconds(longest, u"a jump"_s, isThere));
    }
    good &= judge(u"jump to anywhere, p95 of 200"_s, atShare(jumps, 0.95), 50, "ms");

    for (const QString &text : {u"outcome:failed"_s, u"actor:person-7 env:production"_s,
             u"project:project-12 outcome:failed actor:person-3"_s, u"\"number 4711\""_s, u"reason usual"_s,
             u"nowhere"_s, u"after:2018-06-01 before:2018-06-08 action:build."_s}) {
        const auto read = audit::readQuestion(text, QDateTime::currentDateTime());
        const audit::Question question = std::get<audit::Question>(read);
        model.ask(question);
        const double took = milliseconds(
            longest, u"filter %1"_s.arg(text), [&] { return model.state() == ui::AuditModel::State::Shown; });
        good &= judge(u"filter %1"_s.arg(text), took, 150, "ms");
        const double counted
            = milliseconds(longest, u"counting %1"_s.arg(text), [&] { return model.isShaped(); });
        std::printf(
            "    %lld answer, counted after %.0f ms\n", static_cast<long long>(model.events()), counted);
    }
    good &= judge(u"longest stall, with "_s + longest.what, longest.milliseconds, 50, "ms");
    good &= judge(u"memory"_s, double(bench::residentMemory()), 250, "MiB");
    return good ? 0 : 1;
}
