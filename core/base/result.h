// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

namespace slipway {

/// A T or an Error. A class of our own, because [[nodiscard]] cannot sit on an alias.
///
///     Result<Release> release = builder.build(commit);
///     TRY(const Release release, builder.build(commit));   // returns the error to our caller
///     TRY_DO(store.put(release));                          // the same for a Result<>
template <typename T = void>
class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using tl::expected<T, Error>::expected;
    Result(tl::expected<T, Error> other) : tl::expected<T, Error>(std::move(other)) { }

    /// The same result; a failure has one more line to its story.
    [[nodiscard]] Result during(const QString &activity) &&
    {
        if (!this->has_value())
            return tl::unexpected<Error>(std::move(this->error()).during(activity));
        return std::move(*this);
    }
};

/// `return fail(Errc::NotFound, ...)` from any function that returns a Result.
[[nodiscard]] inline tl::unexpected<Error> fail(Errc code, QString fact)
{
    return tl::unexpected<Error>(Error(code, std::move(fact)));
}
[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace slipway

#define SLIPWAY_JOIN_(a, b) a##b
#define SLIPWAY_JOIN(a, b) SLIPWAY_JOIN_(a, b)
#define SLIPWAY_TRY_(outcome, declaration, ...)                                                              \
    auto outcome = (__VA_ARGS__);                                                                            \
    if (!outcome)                                                                                            \
        return ::slipway::fail(std::move(outcome).error());                                                  \
    declaration = *std::move(outcome)

/// Declares a variable from a Result, or returns its error: `TRY(const auto release, find(version));`
#define TRY(declaration, ...) SLIPWAY_TRY_(SLIPWAY_JOIN(tryOutcome_, __LINE__), declaration, __VA_ARGS__)

/// Returns the error of a Result, if there is one, and goes on otherwise.
#define TRY_DO(...)                                                                                          \
    do {                                                                                                     \
        auto tryOutcome_ = (__VA_ARGS__);                                                                    \
        if (!tryOutcome_)                                                                                    \
            return ::slipway::fail(std::move(tryOutcome_).error());                                          \
    } while (false)
