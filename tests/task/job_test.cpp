// SPDX-License-Identifier: Apache-2.0
#include "task/job.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>
#include <gtest/gtest.h>

namespace slipway::task {
namespace {

TEST(JobTest, CallsBackOnTheContextsThread)
{
    QEventLoop loop;
    QThread *calledOn = nullptr;
    int answer = 0;

    auto job = Job<int>::start([](std::stop_token, Progress &) -> Result<int> { return 42; });
    job.whenDone(&loop, [&](Result<int> &result) {
        calledOn = QThread::currentThread();
        answer = result.value_or(0);
        loop.quit();
    });
    loop.exec();

    EXPECT_EQ(calledOn, QThread::currentThread());
    EXPECT_EQ(answer, 42);
}

TEST(JobTest, StaysSilentWhenTheContextIsGone)
{
    bool called = false;
    auto context = std::make_unique<QObject>();
    {
        auto job = Job<>::start([](std::stop_token, Progress &) -> Result<> { return {}; });
        job.whenDone(context.get(), [&](Result<> &) { called = true; });
        context.reset();
    }

    QCoreApplication::processEvents();

    EXPECT_FALSE(called);
}

TEST(JobTest, StopsItsWorkWhenDestroyed)
{
    std::atomic<bool> heard = false;
    {
        auto job = Job<>::start([&](std::stop_token stop, Progress &) -> Result<> {
            while (!stop.stop_requested())
                std::this_thread::yield();
            heard = true;
            return fail(Errc::Cancelled, QStringLiteral("stopped"));
        });
    }

    EXPECT_TRUE(heard);
}

} // namespace
} // namespace slipway::task
