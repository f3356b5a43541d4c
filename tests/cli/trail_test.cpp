// SPDX-License-Identifier: Apache-2.0
// What the audit trail holds of hosts, and hosts of the audit trail.
#include "tests/faults/fault_rig.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

using namespace Qt::StringLiterals;
using namespace slipway::faults;

namespace {

class TrailTest : public ::testing::Test {
protected:
    QList<QJsonObject> events(const QString &action)
    {
        const Ended ended = rig.run({u"audit"_s, u"list"_s, u"--action"_s, action});
        EXPECT_EQ(ended.exit, 0) << ended;
        QList<QJsonObject> all;
        const QJsonArray list = ended.list();
        for (const auto &value : list)
            all << value.toObject();
        return all;
    }
    static QString detailOf(const QJsonObject &event, const QString &key)
    {
        return event.value(u"detail"_s).toObject().value(key).toString();
    }
    /// "SHA256:..." of a host's key, as ssh-keygen tells it.
    QString fingerprintOf(std::size_t host)
    {
        rig.write(u"one-key"_s, rig.sshd(host).knownHosts());
        return QString::fromLatin1(
            slipway::fakes::LoopbackSshd::output(u"ssh-keygen"_s, {u"-l"_s, u"-f"_s, rig.path(u"one-key"_s)})
                .split(' ')
                .value(1));
    }
    static QByteArray contentsOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    FaultRig rig;
};

} // namespace

TEST_F(TrailTest, HoldsEachKeyThatAPolicyLetIn)
{
    rig.configuration.replace("host_keys = \"strict\"", "host_keys = \"accept-new\"");
    rig.write(u"profile/known_hosts"_s, {});
    rig.apply();

    ASSERT_EQ(rig.run({u"host"_s, u"probe"_s, u"web-2"_s}).exit, 0);
    ASSERT_EQ(rig.run({u"host"_s, u"probe"_s, u"web-2"_s}).exit, 0);

    const auto trusted = events(u"host.key-trusted"_s);
    ASSERT_EQ(trusted.size(), 1);
    EXPECT_EQ(trusted[0].value(u"object"_s).toString(), u"host/web-2"_s);
    EXPECT_EQ(detailOf(trusted[0], u"fingerprint"_s), fingerprintOf(1));
    EXPECT_EQ(detailOf(trusted[0], u"policy"_s), u"accept-new"_s);
    EXPECT_FALSE(trusted[0].value(u"person"_s).toString().isEmpty());
}

TEST_F(TrailTest, HoldsTheKeyOfEachHostThatWasDeployedTo)
{
    rig.addEnvironment(u"staging"_s);
    rig.makeRelease(u"v1.0"_s);
    ASSERT_EQ(rig.deploy(u"1.0"_s, u"staging"_s).exit, 0);

    for (const auto &action : {u"deployment.host-staged"_s, u"deployment.host-done"_s}) {
        const auto changes = events(action);
        ASSERT_EQ(changes.size(), 3) << qPrintable(action);
        for (const auto &change : changes) {
            const int host = change.value(u"object"_s).toString().last(1).toInt();
            EXPECT_EQ(detailOf(change, u"hostKey"_s), fingerprintOf(std::size_t(host - 1)));
        }
    }
}

TEST_F(TrailTest, HasItsHeadSeenByTheHosts)
{
    rig.addEnvironment(u"staging"_s);
    rig.makeRelease(u"v1.0"_s);
    ASSERT_EQ(rig.deploy(u"1.0"_s, u"staging"_s).exit, 0);

    const QString kept = QString::fromLatin1(contentsOf(rig.root(2, u"staging"_s) + u"/.slipway/head"_s));
    const auto receipt
        = QJsonDocument::fromJson(contentsOf(rig.root(2, u"staging"_s) + u"/releases/1.0-b1/RECEIPT.json"_s));
    const Ended listed = rig.run({u"audit"_s, u"list"_s, u"--limit"_s, u"500"_s});
    QMap<qint64, QString> hashes;
    const QJsonArray list = listed.list();
    for (const auto &event : list)
        hashes.insert(
            event.toObject().value(u"seq"_s).toInteger(), event.toObject().value(u"hash"_s).toString());
    const Ended verified = rig.run({u"audit"_s, u"verify"_s});

    const QStringList words = kept.trimmed().split(u' ');
    ASSERT_EQ(words.size(), 3) << qPrintable(kept);
    EXPECT_EQ(words[0], verified.data().value(u"head"_s).toObject().value(u"chain"_s).toString()) << verified;
    EXPECT_EQ(words[2], hashes.value(words[1].toLongLong())) << listed;
    EXPECT_EQ(receipt[u"auditHead"_s].toString(), kept.trimmed());
}
