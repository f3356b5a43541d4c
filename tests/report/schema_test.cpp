// SPDX-License-Identifier: Apache-2.0
// Holds the program to resources/schema/slipwayctl-1.schema.json, and the schema to the program.
#include "report/deployment_document.h"
#include "report/event_document.h"
#include "report/release_document.h"
#include "tests/report/samples.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace slipway::report {
namespace {

using namespace Qt::StringLiterals;

const QString root = QStringLiteral(SLIPWAY_SOURCE_DIR);

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    return file.readAll();
}

QJsonObject schema()
{
    return QJsonDocument::fromJson(contentsOf(root + u"/resources/schema/slipwayctl-1.schema.json"_s))
        .object();
}

struct Outcome {
    int exitCode = -1;
    QByteArray out;
};

Outcome run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    EXPECT_TRUE(process.waitForFinished(120'000)) << qPrintable(program);
    return {process.exitCode(), process.readAllStandardOutput()};
}

/// What is wrong with the documents, one a line; empty: they are as described.
QByteArray complaints(const QByteArray &documents)
{
    static const QByteArray script = R"(
import json, sys
from jsonschema import Draft202012Validator
schema = json.load(open(sys.argv[1]))
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
for number, line in enumerate(sys.stdin):
    document = json.loads(line)
    for error in validator.iter_errors(document):
        print(number, document.get("kind"), list(error.absolute_path), error.message[:300])
)";
    const auto outcome = run(u"/usr/bin/python3"_s,
        {u"-c"_s, QString::fromUtf8(script), root + u"/resources/schema/slipwayctl-1.schema.json"_s},
        documents);
    return outcome.exitCode == 0 ? outcome.out : "the schema or a document cannot be read";
}

QByteArray line(const QJsonObject &document)
{
    return QJsonDocument(document).toJson(QJsonDocument::Compact) + '\n';
}

/// A document of every kind that core/report makes.
QList<QJsonObject> samples()
{
    const QJsonObject delivery{{u"release"_s, toJson(sampleRelease())},
        {u"placement"_s, toJson(samplePlacement())}, {u"wasThere"_s, true}, {u"notes"_s, QJsonArray{u"n"_s}}};
    QJsonObject release = toJson(sampleRelease());
    release.insert(u"placements"_s, QJsonArray{toJson(samplePlacement())});
    QJsonObject record = toJson(sampleDeployment());
    record.insert(u"journal"_s, QJsonArray{toJson(sampleEntry())});
    const model::Event event{.seq = 1, .detail = u"{}"_s, .hash = QString(64, u'6')};
    const audit::Verification verification{.rows = 4,
        .head = {.chain = u"c"_s, .seq = 4, .hash = QString(64, u'6')},
        .finding = audit::Finding{.flaw = audit::Flaw::Gap, .seq = 3, .sentence = u"row 3 is missing"_s}};
    const QJsonObject acceptance{
        {u"accepted"_s, toJson(*verification.finding)}, {u"seq"_s, 5}, {u"reason"_s, u"restored"_s}};
    const config::Change change{.path = u"hosts.web-1.port"_s, .before = u"22"_s, .after = u"2222"_s};
    const auto probes = sampleProbes();
    return {document(sampleError()), document(u"build"_s, toJson(sampleBuildReport())),
        document(u"releases"_s, QJsonArray{toJson(sampleRelease())}), document(u"release"_s, release),
        document(u"archived"_s, delivery), document(u"published"_s, delivery),
        document(u"shipped"_s,
            QJsonObject{{u"release"_s, toJson(sampleRelease())}, {u"done"_s, QJsonArray{u"built"_s}}}),
        document(u"verification"_s, toJson(sampleVerification())),
        document(u"plan"_s,
            QJsonObject{
                {u"hash"_s, deploy::hashOf(samplePlan())}, {u"plan"_s, deploy::toJson(samplePlan())}}),
        document(u"deployment"_s, toJson(sampleDeploymentReport())),
        document(u"deployments"_s, QJsonArray{toJson(sampleDeployment())}),
        document(u"deployment-record"_s, record), document(u"status"_s, QJsonArray{toJson(sampleCell())}),
        document(u"live-status"_s, QJsonArray{toJson(sampleLiveTarget())}),
        document(u"host-probes"_s, QJsonArray{toJson(probes[0]), toJson(probes[1])}),
        document(u"events"_s, QJsonArray{toJson(event)}),
        document(u"audit-verification"_s, toJson(verification)), document(u"audit-acceptance"_s, acceptance),
        document(u"configuration-changes"_s,
            QJsonObject{{u"applied"_s, true}, {u"changes"_s, QJsonArray{toJson(change)}}})};
}

TEST(SchemaTest, DescribesEveryDocumentThatIsMadeHere)
{
    QByteArray all;
    for (const auto &sample : samples())
        all += line(sample);

    EXPECT_EQ(complaints(all).toStdString(), "");
}

TEST(SchemaTest, AllowsNoMemberThatItDoesNotDescribeAndMissesNone)
{
    QByteArray all;
    QStringList kinds;
    for (QJsonObject sample : samples()) {
        const QJsonValue whole = sample[u"data"];
        QJsonObject more = whole.isArray() ? whole[0].toObject() : whole.toObject();
        more.insert(u"surprise"_s, 1);
        for (const QJsonObject &wrong : {more, QJsonObject()}) {
            sample[u"data"] = whole.isArray() ? QJsonValue(QJsonArray{wrong}) : QJsonValue(wrong);
            all += line(sample);
            kinds.append(sample[u"kind"].toString());
        }
    }

    QSet<int> noticed;
    for (const QByteArray &complaint : complaints(all).split('\n'))
        noticed.insert(complaint.isEmpty() ? -1 : complaint.split(' ').first().toInt());
    for (int i = 0; i < kinds.size(); ++i)
        EXPECT_TRUE(noticed.contains(i)) << qPrintable(kinds[i]) << (i % 2 ? " is empty" : " has more");
}

TEST(SchemaTest, DescribesWhatTheProgramPrints)
{
    const QTemporaryDir profile;
    QByteArray all;
    for (const QString &command : {u"apply %1/resources/examples/slipway.toml"_s.arg(root),
             u"apply --dry-run %1/resources/examples/download-site.toml"_s.arg(root), u"export"_s,
             u"release list shop"_s, u"release show shop"_s, u"build nothing --ref v1"_s,
             u"deployment list"_s, u"status"_s, u"host list"_s, u"audit list"_s, u"audit verify"_s,
             u"audit export --out %1/trail"_s.arg(profile.path()), u"credential list"_s, u"doctor"_s}) {
        const auto outcome = run(QStringLiteral(SLIPWAY_BINARY_DIR "/bin/slipwayctl"),
            QStringList{u"--profile"_s, profile.filePath(u"profile"_s), u"--json"_s} + command.split(u' '));
        EXPECT_EQ(outcome.out.count('\n'), 1) << qPrintable(command);
        all += outcome.out;
    }

    EXPECT_EQ(complaints(all).toStdString(), "");
    EXPECT_EQ(all.count("\"kind\":\"error\""), 2) << "release show and build name what is not there";
}

QSet<QString> named(const QJsonValue &list)
{
    QSet<QString> names;
    const QJsonArray array = list.toArray();
    for (const auto &name : array)
        names.insert(name.toString());
    return names;
}

/// What a pattern captures in the sources below a folder.
QMap<QString, QString> foundBelow(const QString &folder, const QString &pattern)
{
    QMap<QString, QString> found;
    const QRegularExpression expression(pattern);
    QDirIterator walk(
        root + u'/' + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        auto matches = expression.globalMatch(QString::fromUtf8(contentsOf(path)));
        while (matches.hasNext())
            found.insert(matches.next().captured(1), path);
    }
    return found;
}

TEST(SchemaTest, KnowsEveryKindOfDocument)
{
    const auto known = named(schema()[u"properties"][u"kind"][u"enum"]);
    const auto made = foundBelow(u"app"_s, u"(?:\\.kind = |document\\()u\"([a-z-]+)\"_s"_s);

    EXPECT_GT(made.size(), 20);
    for (auto kind = made.begin(); kind != made.end(); ++kind)
        EXPECT_TRUE(known.contains(kind.key()))
            << qPrintable(kind.key()) << " of " << qPrintable(kind.value());
}

TEST(SchemaTest, ListsEveryNameOfAnError)
{
    const auto known = named(schema()[u"$defs"][u"errorNames"][u"enum"]);
    const QString pattern
        = u"named\\(\\s*(?:u|QStringLiteral\\(|QLatin1String\\()\"([a-z]+\\.[a-z0-9-]+)\""_s;

    QMap<QString, QString> names = foundBelow(u"core"_s, pattern);
    names.insert(foundBelow(u"app"_s, pattern));
    const auto rules = foundBelow(u"core/build"_s, u"refuse\\(\\s*QLatin1String\\(\"([a-z0-9-]+)\""_s);
    for (auto rule = rules.begin(); rule != rules.end(); ++rule)
        names.insert(u"sdist."_s + rule.key(), rule.value());

    EXPECT_GT(names.size(), 100);
    for (auto name = names.begin(); name != names.end(); ++name)
        EXPECT_TRUE(known.contains(name.key()))
            << qPrintable(name.key()) << " of " << qPrintable(name.value());
}

} // namespace
} // namespace slipway::report
