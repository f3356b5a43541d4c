// SPDX-License-Identifier: Apache-2.0
#include "index/upload_form.h"

#include <gtest/gtest.h>

namespace slipway::index {
namespace {

QStringList lines(const http::FormBody &form)
{
    QStringList all;
    for (const auto &field : form.fields)
        all.append(QString::fromUtf8(field.name + '=' + field.value));
    return all;
}

Distribution shop()
{
    return {.package = QStringLiteral("Shop"),
        .version = QStringLiteral("1.0"),
        .fileName = QStringLiteral("shop-1.0.tar.gz"),
        .digests = {.md5 = QStringLiteral("m"),
            .sha256 = QStringLiteral("s"),
            .blake2b = QStringLiteral("b"),
            .size = 3}};
}

TEST(UploadFormTest, HasTheFieldsOfTheContractInTheirOrder)
{
    const QList<MetadataField> metadata{
        {QStringLiteral("Metadata-Version"), {QStringLiteral("2.1")}},
        {QStringLiteral("Name"), {QStringLiteral("Shop")}},
        {QStringLiteral("Requires-Python"), {QStringLiteral(">=3.8")}},
        {QStringLiteral("Classifier"), {QStringLiteral("A"), QStringLiteral("B")}},
        {QStringLiteral("Summary"), {QStringLiteral("A shop — with ä")}},
        {QStringLiteral("Home-page"), {QStringLiteral("UNKNOWN")}},
        {QStringLiteral("License"), {QString()}},
        {QStringLiteral("Keywords"), {QStringLiteral("one,two ,three")}},
        {QStringLiteral("Project-URL"),
            {QStringLiteral("Docs, https://a/"), QStringLiteral("Code, https://b/")}},
        {QStringLiteral("License-File"), {QStringLiteral("COPYING")}},
        {QStringLiteral("Provides-Extra"), {QStringLiteral("x")}},
        {QStringLiteral("Requires-Dist"), {QStringLiteral("y; extra == 'x'")}},
        {QStringLiteral("X-Unknown"), {QStringLiteral("z")}},
        {QStringLiteral("Description"), {QStringLiteral("line 1\nline 2")}},
    };

    const http::FormBody form = uploadForm(shop(), QStringLiteral("/a/file"), metadata);

    const QStringList expected{QStringLiteral("name=Shop"), QStringLiteral("version=1.0"),
        QStringLiteral("filetype=sdist"), QStringLiteral("pyversion=source"),
        QStringLiteral("metadata_version=2.1"), QStringLiteral("summary=A shop — with ä"),
        QStringLiteral("license_file=COPYING"), QStringLiteral("description=line 1\nline 2"),
        QStringLiteral("classifiers=A"), QStringLiteral("classifiers=B"),
        QStringLiteral("keywords=one, two, three"), QStringLiteral("project_urls=Docs, https://a/"),
        QStringLiteral("project_urls=Code, https://b/"), QStringLiteral("requires_dist=y; extra == 'x'"),
        QStringLiteral("provides_extra=x"), QStringLiteral("requires_python=>=3.8"),
        QStringLiteral("md5_digest=m"), QStringLiteral("sha256_digest=s"),
        QStringLiteral("blake2_256_digest=b"), QStringLiteral(":action=file_upload"),
        QStringLiteral("protocol_version=1")};
    EXPECT_EQ(lines(form), expected);
    EXPECT_EQ(form.file.field, "content");
    EXPECT_EQ(form.file.name, "shop-1.0.tar.gz");
    EXPECT_EQ(form.file.path, u"/a/file");
}

TEST(UploadFormTest, NamesTheInterpreterOfAWheel)
{
    Distribution wheel = shop();
    wheel.kind = model::ArtifactKind::Wheel;
    wheel.fileName = QStringLiteral("shop-1.0-py3-none-any.whl");

    const QStringList all = lines(uploadForm(wheel, {}, {}));

    EXPECT_TRUE(all.contains(QStringLiteral("filetype=bdist_wheel")));
    EXPECT_TRUE(all.contains(QStringLiteral("pyversion=py3")));
}

} // namespace
} // namespace slipway::index
