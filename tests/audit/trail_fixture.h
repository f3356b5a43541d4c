// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/trail.h"
#include "tests/fakes/store/scratch_database.h"

namespace slipway::audit {

using namespace Qt::Literals::StringLiterals;

class FixedClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return moment; }
    QDateTime moment = QDateTime::fromMSecsSinceEpoch(1'790'000'000'123, Qt::UTC);
};

/// A trail on a database of either engine, with a witness in the test's folder.
class TrailFixture : public testing::TestWithParam<store::Engine> {
protected:
    [[nodiscard]] std::unique_ptr<Trail> openTrail(store::Database &on)
    {
        auto opened = Trail::open(on, clock, witnessFile());
        EXPECT_TRUE(opened) << qPrintable(opened.error().story());
        return *std::move(opened);
    }
    [[nodiscard]] QString witnessFile() const { return scratch.folder() + u"/witness/head"_s; }
    Result<model::Event> append(const QString &object, const QString &action = u"thing.done"_s)
    {
        return database->write([&](store::Transaction &transaction) {
            return trail->append(transaction,
                {.action = action,
                    .object = object,
                    .detail = {{u"reason"_s, u"because \"ü\" & 1\n"_s}},
                    .person = u"Ada"_s,
                    .login = u"ada"_s});
        });
    }
    void appendMany(int count)
    {
        for (int i = 0; i < count; ++i)
            ASSERT_TRUE(append(u"thing/%1"_s.arg(i)));
    }
    Verification verify(const QList<SeenHead> &others = {})
    {
        task::Progress progress;
        const auto verification = trail->verify(progress, {}, others);
        EXPECT_TRUE(verification) << qPrintable(verification.error().story());
        return *verification;
    }
    /// Closes everything, and opens it again as another run of the program would.
    void reopen()
    {
        trail.reset();
        database.reset();
        database = scratch.open();
        trail = openTrail(*database);
    }
    /// The same with another database at the same place in the person's eyes: the witness stays.
    void reopenOn(fakes::ScratchDatabase other)
    {
        const QString witness = witnessFile();
        trail.reset();
        database.reset();
        database = other.open();
        auto opened = Trail::open(*database, clock, witness);
        ASSERT_TRUE(opened) << qPrintable(opened.error().story());
        trail = *std::move(opened);
        m_kept.push_back(std::move(other));
    }

    FixedClock clock;
    fakes::ScratchDatabase scratch{GetParam()};
    std::vector<fakes::ScratchDatabase> m_kept;
    std::unique_ptr<store::Database> database = scratch.open();
    std::unique_ptr<Trail> trail = openTrail(*database);
};

} // namespace slipway::audit
