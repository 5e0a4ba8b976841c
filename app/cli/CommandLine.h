// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CommandSpec.h"

#include <QtCore/QHash>

#include <expected>
#include <optional>

namespace meterdesk::cli {

/// The words of one command, checked against its CommandSpec: required ones are there, choices are among the allowed.
class Arguments
{
public:
    [[nodiscard]] bool has(QLatin1StringView option) const { return m_options.contains(QString(option)); }
    /// Empty text where the option was not given.
    [[nodiscard]] QString value(QLatin1StringView option) const { return m_options.value(QString(option)); }
    [[nodiscard]] std::optional<QString> optional(QLatin1StringView option) const;
    /// Every value of a repeated option, in their order.
    [[nodiscard]] QStringList values(QLatin1StringView option) const { return m_lists.value(QString(option)); }
    /// The argument at a place of the CommandSpec, 0 first.
    [[nodiscard]] QString place(qsizetype index) const { return m_places.value(index); }
    [[nodiscard]] const QStringList &places() const { return m_places; }

private:
    friend class CommandLineParser;
    QHash<QString, QString> m_options;
    QHash<QString, QStringList> m_lists; ///< of repeated options
    QStringList m_places;
};

/// Wrong usage: what is wrong, and with which command where that much was understood.
struct UsageError
{
    QString message;
    const CommandSpec *command = nullptr;
};

/// One parsed command line. `command` points into the list given to `parseCommandLine`; null with --help or --version.
struct CommandLine
{
    const CommandSpec *command = nullptr;
    Arguments arguments; ///< of the command, without the common options
    QString database; ///< --db; empty: the desktop's own
    QString operatorName; ///< --operator; empty: none
    QString now; ///< --now, as typed; empty: the PC's clock
    bool json = false;
    bool help = false;
    bool version = false;
};

/// Reads the arguments behind the program's name, exactly:
/// - options are `--name value` or `--name=value`; common ones may stand anywhere; one with a value is given at most
/// once, unless it is a repeated one, which also takes the words behind its value (`--meter 1 2 3`);
/// - a value may be anything but an option (`--amount -5` is a value, `--note=--x` too, `--note --x` is not);
/// - a word that begins with '-' and a digit or '.' is an argument, never an option (`uppercase -3.32`);
/// - behind a lone `--` everything is an argument.
[[nodiscard]] std::expected<CommandLine, UsageError> parseCommandLine(
    const QStringList &words, const QList<CommandSpec> &commands);

} // namespace meterdesk::cli
