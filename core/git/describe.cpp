// SPDX-License-Identifier: Apache-2.0
#include "git/describe.h"

#include "git/failure.h"

namespace slipway::git {

namespace {

bool readOption(const QByteArray &option, DescribeOptions &result)
{
    const qsizetype equals = option.indexOf('=');
    const QByteArray name = equals < 0 ? option : option.first(equals);
    const QByteArray value = equals < 0 ? QByteArray() : option.sliced(equals + 1);
    if (name == "tags") {
        result.lightweightToo
            = equals < 0 || value == "true" || value == "1" || value == "yes" || value == "on";
        return true;
    }
    if (name == "match" && equals >= 0) {
        result.match += value;
        return true;
    }
    if (name == "exclude" && equals >= 0) {
        result.exclude += value;
        return true;
    }
    bool isNumber = false;
    const unsigned int digits = value.toUInt(&isNumber);
    if (name != "abbrev" || !isNumber)
        return false;
    result.digits = digits == 0 ? 0 : std::clamp(digits, 4U, 40U);
    return true;
}

} // namespace

std::optional<DescribeOptions> readDescribeOptions(QByteArrayView text)
{
    static constexpr QByteArrayView word = "(describe";
    DescribeOptions result;
    const QByteArray rest = text.sliced(word.size()).toByteArray();
    if (rest.isEmpty())
        return result;
    if (!rest.startsWith(':'))
        return std::nullopt;
    for (const QByteArray &option : rest.sliced(1).split(',')) {
        if (!readOption(option, result))
            return std::nullopt;
    }
    return result;
}

Result<QByteArray> describe(
    git_repository *repository, const git_commit *commit, const DescribeOptions &options)
{
    const QString activity = QStringLiteral("Describe the commit for export-subst");
    if (!options.exclude.isEmpty() || options.match.size() > 1)
        return fail(Error(Errc::Unsupported,
            QStringLiteral("%(describe) with \"exclude\" or with several \"match\" is not known here"))
                        .named(QStringLiteral("git.describe-options"))
                        .hint(QStringLiteral("Use one \"match\" in the file marked export-subst."))
                        .during(activity));
    git_describe_options search;
    git_describe_options_init(&search, GIT_DESCRIBE_OPTIONS_VERSION);
    search.describe_strategy = options.lightweightToo ? GIT_DESCRIBE_TAGS : GIT_DESCRIBE_DEFAULT;
    search.pattern = options.match.isEmpty() ? nullptr : options.match.first().constData();
    ObjectHandle object;
    GIT_DO(activity, make(object, git_object_lookup, repository, git_commit_id(commit), GIT_OBJECT_COMMIT));
    DescriptionHandle description;
    const int code = make(description, git_describe_commit, object.get(), &search);
    if (code == GIT_ENOTFOUND
        || (code < 0 && git_error_last() && git_error_last()->klass == GIT_ERROR_DESCRIBE))
        return QByteArray();
    if (code < 0)
        return fail(failure(code, activity));
    git_describe_format_options form;
    git_describe_format_options_init(&form, GIT_DESCRIBE_FORMAT_OPTIONS_VERSION);
    form.abbreviated_size = options.digits;
    Buffer text;
    GIT_DO(activity, git_describe_format(text.out(), description.get(), &form));
    return QByteArray(text.text());
}

} // namespace slipway::git
