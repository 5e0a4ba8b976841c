// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QStringList>

namespace meterdesk::test {

/// What one run of the real `meterdesk-cli` said.
struct CliRun
{
    int status = -1; ///< exit status; -1: crashed, or did not end in time
    QByteArray out;
    QByteArray err;

    /// The objects of stdout, one a line; an empty list and a failed test where a line is not exactly one object.
    [[nodiscard]] QList<QJsonObject> objects() const;
    /// The last object.
    [[nodiscard]] QJsonObject last() const;
    /// `error.code` of the last object; empty where there is none.
    [[nodiscard]] QString errorCode() const;
    /// Everything, for the message of a failed check.
    [[nodiscard]] QByteArray all() const;
};

/// Runs the program built beside the test to its end; the event loop of the test goes on meanwhile.
[[nodiscard]] CliRun runCli(const QStringList &arguments,
    const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment(), int timeoutMs = 30'000);

/// Path of the program, for tests that start it themselves.
[[nodiscard]] QString cliPath();

} // namespace meterdesk::test
