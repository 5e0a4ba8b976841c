// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QFuture>
#include <QtCore/QLatin1StringView>
#include <QtCore/QList>
#include <QtCore/QStringList>

#include <functional>

namespace meterdesk::cli {

class Arguments;
struct CommandContext;

/// One option of a command, as its usage text shows it.
struct OptionSpec
{
    QLatin1StringView name; ///< without dashes
    QLatin1StringView value; ///< placeholder such as "FILE"; empty for a flag
    bool required = false;
    QStringList choices = {}; ///< the words it takes; empty: any text
    bool repeated = false; ///< may be given several times, and takes the words that follow its value too
};

/// One argument of a command that is known by its place.
struct PlaceSpec
{
    QLatin1StringView name; ///< such as "FILE"
    QStringList choices = {}; ///< the words it takes; empty: any text
    bool repeated = false; ///< one or more; only the last place may repeat
};

/// Runs a command and answers with its exit status. The context and everything it refers to live until the future ends.
using RunCommand = std::function<QFuture<int>(CommandContext &, const Arguments &)>;

/// What a command accepts, and what runs it. Everything else is wrong usage.
struct CommandSpec
{
    QStringList words; ///< how it is called: {"ledger"}, {"frame", "decode"}
    QLatin1StringView summary;
    QList<PlaceSpec> places = {};
    QList<OptionSpec> options = {};
    bool opensDatabase = true; ///< whether CommandContext::app is there
    RunCommand run = {};

    [[nodiscard]] QString name() const { return words.join(u' '); }
    /// "recharge --account C --amount A … [--note T]"
    [[nodiscard]] QString usage() const;
};

/// The options every command takes, before or behind its name.
[[nodiscard]] const QList<OptionSpec> &commonOptions();

/// The whole usage text, or that of one command where it is known.
[[nodiscard]] QString usageText(const QList<CommandSpec> &commands, const CommandSpec *only = nullptr);

} // namespace meterdesk::cli
