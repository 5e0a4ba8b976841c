// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CliProgram.h"

#include <QtCore/QMap>
#include <QtCore/QTemporaryDir>

namespace meterdesk::test {

/// The manual's room: balance 0.09, its meter at 19.29.
inline const QString roomA01 = QStringLiteral("0000200001");
inline const QString meterA01 = QStringLiteral("366566");

/// A front desk in an empty folder that is worked with the real program only: one database, one stopped clock.
class Desk
{
public:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString database() const { return path(QStringLiteral("desk.db")); }

    /// The clock of every run from now on, "yyyy-MM-dd HH:mm:ss"; empty: the PC's.
    void setNow(const QString &now) { m_now = now; }

    /// Added to the environment of every run from now on: passwords.
    void setEnvironment(const QMap<QString, QString> &variables) { m_environment = variables; }

    /// `meterdesk-cli --db … --json [--now …] arguments`
    [[nodiscard]] CliRun run(const QStringList &arguments) const;

    /// init and the import of the manual's building (resources/sample/building.json) as CSV files, its concentrator at
    /// this endpoint; accounts of A01, at 0.09, and of A02 only. Empty: all went well; otherwise what did not.
    [[nodiscard]] QByteArray openBuilding(
        const QString &endpoint, const QString &link = QStringLiteral("tcp-dial"), const QString &protocol = {});

    /// Writes a file of the folder and answers with its path.
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const;

    /// Balance of an account as `accounts` shows it; empty where it cannot.
    [[nodiscard]] QString balance(const QString &account) const;

    /// Everything that must not change when something is refused: all rows of all tables but the operation log and what
    /// the wire told of a meter.
    [[nodiscard]] QByteArray fingerprint() const;

    /// Runs one statement on the file, for what only the desktop can set, and answers with its first value.
    QString sql(const QString &statement) const;

private:
    QByteArray importBuilding(const QString &endpoint, const QString &link, const QString &protocol);

    QTemporaryDir m_folder;
    QString m_now;
    QMap<QString, QString> m_environment;
};

/// Everything in a file; empty where it cannot be read.
[[nodiscard]] QByteArray contentOf(const QString &path);

/// Text of a PDF, as a reader would copy it.
[[nodiscard]] QString pdfText(const QString &path);

} // namespace meterdesk::test
