// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"

#include <QtCore/QIODevice>
#include <QtCore/QJsonValue>
#include <QtCore/QList>

#include <utility>

namespace meterdesk::cli {

/// One answer: keys of the contract in their order. Money, energy and prices are decimal strings, missing is null.
using Row = QList<std::pair<QString, QJsonValue>>;

/// How a program ends.
enum ExitStatus : int { Done = 0, Failed = 1, WrongUsage = 2 };

/// What the program prints. JSON: one object a line on `out` and nothing else there, written at once. Text: rows with
/// the same keys become one aligned table, written when other rows come or at `finish`; numbers stand right, Chinese
/// characters count as two columns.
class Output
{
public:
    enum class Format { Text, Json };

    /// Both devices must be open for writing and outlive this object.
    Output(Format format, QIODevice &out, QIODevice &err);

    /// A row of a list.
    void row(const Row &row);
    /// The one answer of a command; text shows it as lines `key: value`.
    void record(const Row &row);
    /// `{"error":{"code","message"}}` on `out`; text: one line on `err`.
    void error(const Error &error);
    /// A line for people on `err`, in either format.
    void note(const QString &line);
    /// Writes what is still held back.
    void finish();

private:
    void writeTable();

    Format m_format;
    QIODevice &m_out;
    QIODevice &m_err;
    QList<Row> m_table;
};

/// One line of JSON with the keys in the order of the row.
[[nodiscard]] QByteArray toJson(const Row &row);

/// The sentence a person reads for an error: what happened, then where.
[[nodiscard]] QString errorMessage(const Error &error);

/// Columns of a terminal: East Asian wide characters count two, combining marks none.
[[nodiscard]] int displayWidth(const QString &text);

} // namespace meterdesk::cli
