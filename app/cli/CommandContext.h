// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "Operator.h"
#include "Output.h"
#include "WallTime.h"

#include <optional>
#include <type_traits>

namespace meterdesk {
class AppContext;
} // namespace meterdesk

namespace meterdesk::cli {

/// What a running command has to work with. Everything happens in the main thread.
struct CommandContext
{
    QObject *owner = nullptr; ///< context of every continuation
    Output &out;
    AppContext *app = nullptr; ///< null unless the command opens a database
    QString databasePath;
    std::optional<WallTime> now = {}; ///< --now
    Actor actor = Actor::system();
};

/// An exit status that is known at once.
[[nodiscard]] QFuture<int> finished(int status);

/// Prints the error; exit status 1.
[[nodiscard]] QFuture<int> failed(CommandContext &context, const Error &error);

/// Options that do not go together, which the table of commands cannot say: prints what is wrong; exit status 2.
[[nodiscard]] QFuture<int> misused(CommandContext &context, const QString &message);

/// Prints the error of the answer, or goes on with `use(T)`, which returns an exit status.
template <typename T, typename Use>
[[nodiscard]] QFuture<int> whenDone(CommandContext &context, Async<T> answer, Use use)
{
    return answer
        .then(context.owner,
            [&context, use = std::move(use)](const Result<T> &result) mutable -> int {
                if (!result) {
                    context.out.error(result.error());
                    return Failed;
                }
                if constexpr (std::is_void_v<T>)
                    return use();
                else
                    return use(*result);
            })
        .onCanceled(context.owner, [&context] {
            context.out.error({ErrorCode::Cancelled, {}});
            return static_cast<int>(Failed);
        });
}

/// As `whenDone`; `go` answers with the next future, so a command of several steps reads from top to bottom.
template <typename T, typename Go>
[[nodiscard]] QFuture<int> andThen(CommandContext &context, Async<T> answer, Go go)
{
    return answer
        .then(context.owner,
            [&context, go = std::move(go)](const Result<T> &result) mutable -> QFuture<int> {
                if (!result)
                    return failed(context, result.error());
                if constexpr (std::is_void_v<T>)
                    return go();
                else
                    return go(*result);
            })
        .unwrap()
        .onCanceled(context.owner, [&context] {
            context.out.error({ErrorCode::Cancelled, {}});
            return static_cast<int>(Failed);
        });
}

} // namespace meterdesk::cli
