// SPDX-License-Identifier: Apache-2.0
#include "index/upload_answer.h"

#include <gtest/gtest.h>

namespace slipway::index {
namespace {

using Kind = UploadAnswer::Kind;

struct Answer {
    const char *title;
    int status;
    const char *reason;
    const char *body;
    Kind kind;
    const char *name = "";
};

void PrintTo(const Answer &answer, std::ostream *out)
{
    *out << answer.title;
}

class UploadAnswerTest : public ::testing::TestWithParam<Answer> { };

TEST_P(UploadAnswerTest, IsReadForWhatItIs)
{
    const http::Response response{.status = GetParam().status,
        .reason = QString(QLatin1String(GetParam().reason)),
        .headers = {{"Location", "/elsewhere"}},
        .body = GetParam().body};

    const auto answer = UploadAnswer::read(response, QUrl(QStringLiteral("https://example.org/legacy/")));

    EXPECT_EQ(answer.kind, GetParam().kind);
    EXPECT_EQ(answer.error ? answer.error->name().toStdString() : "", GetParam().name);
}

// Warehouse in its three ways of speaking, and what other servers say of a name that is taken.
INSTANTIATE_TEST_SUITE_P(All, UploadAnswerTest,
    ::testing::Values(Answer{"Taken", 200, "OK", "", Kind::Taken},
        Answer{"Created", 201, "Created", "", Kind::Unclear},
        Answer{"Accepted", 202, "Accepted", "", Kind::Unclear},
        Answer{"ServerError", 500, "Internal Server Error", "", Kind::Unclear},
        Answer{"Gateway", 504, "Gateway Timeout", "", Kind::Unclear},
        Answer{"ServerErrorThatSaysExists", 503, "File already exists", "", Kind::Unclear},
        Answer{"WarehouseReason", 400, "File already exists ('f', with blake2_256 hash 'x'). See ...", "",
            Kind::SaysItExists},
        Answer{"WarehouseJson", 400, "Bad Request",
            R"re({"message": "File already exists ('f')", "code": "400"})re", Kind::SaysItExists},
        Answer{"WarehouseBody", 400, "", "<html><h1>400 File already exists ('f')</h1></html>",
            Kind::SaysItExists},
        Answer{"WarehouseBurnt", 400, "Bad Request",
            R"re({"message": "This filename was previously used by a file that has since been deleted. Use a different version."})re",
            Kind::Refused, "index.burnt-name"},
        Answer{"Pypiserver", 409, "Conflict", "<p>Package 'shop-1.0.tar.gz' already exists!</p>",
            Kind::SaysItExists},
        Answer{"PypiserverToTwine", 400, "Bad Request", "Package 'f' already exists!", Kind::SaysItExists},
        Answer{"Devpi", 409, "shop-1.0.tar.gz already exists in non-volatile index", "", Kind::SaysItExists},
        Answer{"Artifactory", 403, "Forbidden",
            R"re({"errors": [{"status": 403, "message": "Not enough permissions to overwrite artifact 'r:p' (user 'u' needs DELETE permission)"}]})re",
            Kind::SaysItExists},
        Answer{"ArtifactoryNewer", 403, "Forbidden",
            R"re({"errors": [{"status": 403, "message": "Not enough permissions to delete/overwrite (all) artifact(s) (under) 'r:p'"}]})re",
            Kind::SaysItExists},
        Answer{"NexusOrient", 400, "Repository does not allow updating assets: pypi", "", Kind::SaysItExists},
        Answer{"NexusSql", 400, "shop-1.0.tar.gz cannot be updated", "", Kind::SaysItExists},
        Answer{"NexusLatest", 409, "cannot be updated as asset already exists and redeploy is not allowed",
            "", Kind::SaysItExists},
        Answer{"GitLab", 400, "Bad Request",
            R"re({"message": "Validation failed: File name has already been taken"})re", Kind::SaysItExists},
        Answer{"Google", 400, "Bad Request", "requested entity already exists", Kind::SaysItExists},
        Answer{"Azure", 409, "Conflict", R"re({"typeKey": "PackageAlreadyExistsException"})re",
            Kind::SaysItExists},
        Answer{"Firewall", 403, "Forbidden", "<html><title>Access Denied</title>Reference #18.2d</html>",
            Kind::Refused, "index.firewall"},
        Answer{"NoAccess", 403, "The user 'ann' isn't allowed to upload to project 'shop'.", "",
            Kind::Refused, "index.denied"},
        Answer{"Unauthorized", 401, "Unauthorized", "", Kind::Refused, "index.denied"},
        Answer{"WrongPath", 405, "Method Not Allowed", "", Kind::Refused, "index.wrong-address"},
        Answer{"OldHost", 410, "Gone (This API has moved to https://upload.pypi.org/legacy/)", "",
            Kind::Refused, "index.wrong-address"},
        Answer{"Redirect", 302, "Found", "", Kind::Refused, "index.redirected"},
        Answer{"TooLargeForProxy", 413, "Request Entity Too Large", "", Kind::Refused, "index.too-large"},
        Answer{
            "Metadata", 400, "license: Use one of the known licenses", "", Kind::Refused, "index.rejected"}),
    [](const auto &test) { return test.param.title; });

TEST(UploadAnswerTextTest, PrefersWhatTheServerSaysOverTheStandardPhrase)
{
    const QUrl address(QStringLiteral("https://example.org/legacy/"));
    const http::Response spoken{.status = 400, .reason = QStringLiteral("Unknown protocol version.")};
    const http::Response written{.status = 400,
        .reason = QStringLiteral("Bad Request"),
        .body = R"re({"message": "Unknown protocol version."})re"};

    EXPECT_EQ(UploadAnswer::read(spoken, address).text, u"Unknown protocol version.");
    EXPECT_EQ(UploadAnswer::read(written, address).text, u"Unknown protocol version.");
}

} // namespace
} // namespace slipway::index
