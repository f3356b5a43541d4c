// SPDX-License-Identifier: Apache-2.0
#include "tests/workflow/workflow_fixture.h"
#include "workflow/stores.h"

namespace slipway::workflow {
namespace {

using namespace Qt::StringLiterals;

class StoresTest : public WorkflowTest {
protected:
    std::string failureAt(const QString &url, const QString &credential = u"archive"_s)
    {
        return nameOf(openStore(*m_workshop,
            {.name = u"archive"_s, .kind = model::StoreKind::Http, .url = url, .credential = credential},
            {}));
    }
};

TEST_F(StoresTest, SendsNoCredentialOverANetworkThatCanReadIt)
{
    EXPECT_EQ(failureAt(u"http://artifacts.example.org/python"_s), "archive.not-encrypted");
    EXPECT_EQ(failureAt(u"http://192.0.2.7/python"_s), "archive.not-encrypted");
    EXPECT_EQ(failureAt(u"http://localhost.example.org/python"_s), "archive.not-encrypted");
}

TEST_F(StoresTest, AsksForTheCredentialWhereNobodyElseCanReadIt)
{
    for (const QString &url : {u"https://artifacts.example.org/python"_s, u"http://127.0.0.1:8080/python"_s,
             u"http://[::1]/python"_s, u"http://localhost/python"_s})
        EXPECT_EQ(failureAt(url), "not-found") << qPrintable(url); // nobody has it
}

TEST_F(StoresTest, OpensAStoreWithoutACredentialAnywhere)
{
    EXPECT_EQ(failureAt(u"http://artifacts.example.org/python"_s, {}), "none");
}

} // namespace
} // namespace slipway::workflow
