// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/digest.h"
#include "deploy/host_link.h"
#include "remote/script.h"

#include <QTemporaryDir>
#include <QTemporaryFile>
#include <gtest/gtest.h>
#include <thread>

namespace slipway::tests {

/// What every host link promises, the real one and those of tests. A `Place` has:
///   std::unique_ptr<deploy::HostLink> connect();   a new link to a host
///   QString folder();                              an empty folder on that host, as its shell names it
///   QByteArray read(const QString &path);          a file of that host
///   void write(const QString &path, const QByteArray &bytes);
template <typename Place>
class HostLinkContract : public testing::Test {
protected:
    using Milliseconds = std::chrono::milliseconds;

    Result<deploy::Output> run(const QByteArray &script, Milliseconds timeout = Milliseconds(60'000))
    {
        return link->run({.script = script, .timeout = timeout}, {});
    }

    QString localFile(const QByteArray &bytes)
    {
        QString path = local.filePath(QStringLiteral("file"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }

    Place place;
    std::unique_ptr<deploy::HostLink> link = place.connect();
    QTemporaryDir local;
};

TYPED_TEST_SUITE_P(HostLinkContract);

TYPED_TEST_P(HostLinkContract, TellsTheExitCodeAndKeepsTheStreamsApart)
{
    const auto output = this->run("echo out; echo err >&2; exit 65\n");

    ASSERT_TRUE(output) << output.error().story().toStdString();
    EXPECT_EQ(output->exitCode, 65);
    EXPECT_EQ(output->out, "out\n");
    EXPECT_EQ(output->err, "err\n");
    EXPECT_TRUE(output->signal.isEmpty());
}

TYPED_TEST_P(HostLinkContract, RunsOneScriptAfterAnother)
{
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(this->run("echo " + QByteArray::number(i) + '\n')->out, QByteArray::number(i) + '\n');
}

TYPED_TEST_P(HostLinkContract, TellsASignalFromAnExit)
{
    const auto output = this->run("kill -KILL $$\n");

    ASSERT_TRUE(output) << output.error().story().toStdString();
    EXPECT_EQ(output->exitCode, -1);
    EXPECT_EQ(output->signal, QStringLiteral("KILL"));
}

TYPED_TEST_P(HostLinkContract, KeepsNoMoreThanItWasToldTo)
{
    const auto output = this->link->run({.script = "head -c 3000000 /dev/zero | tr '\\0' x; echo >&2 end\n",
                                            .timeout = std::chrono::milliseconds(60'000),
                                            .keep = 1000},
        {});

    ASSERT_TRUE(output) << output.error().story().toStdString();
    EXPECT_EQ(output->exitCode, 0);
    EXPECT_EQ(output->out.size(), 1000);
    EXPECT_EQ(output->dropped, 2'999'000);
    EXPECT_EQ(output->err, "end\n");
}

TYPED_TEST_P(HostLinkContract, TakesALongScriptWithAnyCharactersInIt)
{
    const QString text = QStringLiteral("'\"$`\\\n\t\u00e9\U0001f600;&|").repeated(5000);

    const auto output = this->run("V=" + remote::quoted(text) + "\nprintf '%s' \"$V\" | sha256sum\n");

    ASSERT_TRUE(output) << output.error().story().toStdString();
    EXPECT_EQ(QString::fromLatin1(output->out.left(64)), sha256Hex(text.toUtf8()));
}

TYPED_TEST_P(HostLinkContract, ReturnsWhenTheTimeIsOver)
{
    const auto begun = std::chrono::steady_clock::now();

    const auto output = this->run("sleep 30\n", std::chrono::milliseconds(300));

    ASSERT_FALSE(output);
    EXPECT_EQ(output.error().code(), Errc::TimedOut);
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(10));
}

TYPED_TEST_P(HostLinkContract, ReturnsWhenAskedToStop)
{
    std::stop_source stop;
    const auto begun = std::chrono::steady_clock::now();
    std::jthread later([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        stop.request_stop();
    });

    const auto output = this->link->run(
        {.script = "sleep 30\n", .timeout = std::chrono::milliseconds(60'000)}, stop.get_token());

    ASSERT_FALSE(output);
    EXPECT_TRUE(output.error().isCancelled());
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(10));
}

TYPED_TEST_P(HostLinkContract, UploadsAFileAndSendsItOnlyOnce)
{
    const QByteArray bytes = QByteArray("release ").repeated(50'000);
    const QString path = this->place.folder() + QStringLiteral("/upload");
    qint64 sent = 0;
    const deploy::Upload upload{.localPath = this->localFile(bytes),
        .remotePath = path,
        .sha256 = sha256Hex(bytes),
        .size = bytes.size(),
        .onBytes = [&](qint64 count) { sent += count; }};

    const Result<> first = this->link->upload(upload, {});
    const qint64 sentFirst = sent;
    const Result<> second = this->link->upload(upload, {});

    ASSERT_TRUE(first) << first.error().story().toStdString();
    ASSERT_TRUE(second) << second.error().story().toStdString();
    EXPECT_EQ(this->place.read(path), bytes);
    EXPECT_EQ(sentFirst, bytes.size());
    EXPECT_EQ(sent, bytes.size());
}

TYPED_TEST_P(HostLinkContract, GoesOnWithAnUploadThatBrokeOff)
{
    const QByteArray bytes = QByteArray("0123456789abcdef").repeated(40'000);
    const QString path = this->place.folder() + QStringLiteral("/upload");
    this->place.write(path + QStringLiteral(".part"), bytes.first(400'000));
    qint64 sent = 0;

    const Result<> done = this->link->upload({.localPath = this->localFile(bytes),
                                                 .remotePath = path,
                                                 .sha256 = sha256Hex(bytes),
                                                 .size = bytes.size(),
                                                 .onBytes = [&](qint64 count) { sent += count; }},
        {});

    ASSERT_TRUE(done) << done.error().story().toStdString();
    EXPECT_EQ(this->place.read(path), bytes);
    EXPECT_LT(sent, bytes.size());
}

TYPED_TEST_P(HostLinkContract, AcceptsNoOtherBytesThanThoseAskedFor)
{
    const QString path = this->place.folder() + QStringLiteral("/upload");

    const Result<> done = this->link->upload({.localPath = this->localFile("changed meanwhile"),
                                                 .remotePath = path,
                                                 .sha256 = sha256Hex("what was released"),
                                                 .size = 17},
        {});

    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code(), Errc::Untrusted);
    EXPECT_TRUE(this->place.read(path).isEmpty());
}

REGISTER_TYPED_TEST_SUITE_P(HostLinkContract, TellsTheExitCodeAndKeepsTheStreamsApart,
    RunsOneScriptAfterAnother, TellsASignalFromAnExit, KeepsNoMoreThanItWasToldTo,
    TakesALongScriptWithAnyCharactersInIt, ReturnsWhenTheTimeIsOver, ReturnsWhenAskedToStop,
    UploadsAFileAndSendsItOnlyOnce, GoesOnWithAnUploadThatBrokeOff, AcceptsNoOtherBytesThanThoseAskedFor);

} // namespace slipway::tests
