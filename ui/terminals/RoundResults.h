// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Identifiers.h"
#include "common/Card.h"

#include <QtCore/QHash>

namespace meterdesk {

class ActionButton;
class FigureTable;

/// What came of each meter of a round, live: a line a meter, and one sentence over all. Both stay until they are put
/// away or the next round begins.
class RoundResults final : public Card
{
    Q_OBJECT
public:
    enum class Outcome {
        Waiting,
        Running,
        Done,
        Failed,
        Uncertain, ///< the meter may or may not have acted
        LeftOut, ///< nothing was sent to it
        NotDone ///< the round was stopped before it
    };

    struct Line
    {
        MeterId meter;
        QString room; ///< or the meter's number where it has none
        QString number;
        Outcome outcome = Outcome::Waiting;
        QString text; ///< what came of it, "confirmed by the meter"
        QString why = {}; ///< "protected"
        QString detail = {}; ///< for whoever looks closer: what the wire said
    };

    explicit RoundResults(QWidget *parent = nullptr);

    /// Begins anew; hidden while there are no lines.
    void start(const QString &title, const QList<Line> &lines);
    /// Replaces the meter's line, or adds one.
    void put(const Line &line);
    /// The line changes but for room and number.
    void set(MeterId meter, Outcome outcome, const QString &text, const QString &why = {}, const QString &detail = {});
    /// What still waits was not done.
    void end();

    [[nodiscard]] const QList<Line> &lines() const { return m_lines; }
    /// "2 done · 1 failed · 3 left out"
    [[nodiscard]] QString summary() const;

private:
    void show(qsizetype place);
    void showSummary();

    QString m_roundTitle;
    QList<Line> m_lines;
    QHash<std::int64_t, qsizetype> m_places; ///< by meter
    FigureTable *m_table;
    ActionButton *m_close;
};

} // namespace meterdesk
