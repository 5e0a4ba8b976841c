// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"
#include "DayEnd.h"
#include "closing/ClosingDesk.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QDateEdit;
class QGridLayout;
class QLabel;

namespace meterdesk {

class ActionButton;
class Banner;
class Card;
class FactGrid;

/// 日结: what today's day-end would say, closing it in two steps, and those that were made.
class DayEndPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit DayEndPanel(const ClosingDesk &desk, QWidget *parent = nullptr);

    void refresh();

    /// Number of the day-end shown; empty: a look at what one would say now.
    [[nodiscard]] QString shownNumber() const;

Q_SIGNALS:
    void message(const QString &text);

private:
    void buildReport();
    void buildClosing();
    void showDayEnd(const DayEnd &dayEnd);
    void showBuildings(const QList<BuildingMovement> &buildings);
    void fillPast(const QList<DayEnd> &dayEnds);
    void ask();
    void close();
    void withdraw();

    const ClosingDesk &m_desk;
    Card *m_card;
    Banner *m_banner;
    QComboBox *m_chooser;
    FactGrid *m_movement = nullptr;
    FactGrid *m_state = nullptr;
    QWidget *m_buildings = nullptr;
    QGridLayout *m_buildingLines = nullptr;
    QWidget *m_closing = nullptr;
    QDateEdit *m_date = nullptr;
    QLabel *m_question = nullptr;
    ActionButton *m_close = nullptr;
    ActionButton *m_confirm = nullptr;
    ActionButton *m_back = nullptr;
    std::optional<DayEnd> m_preview;
    QList<DayEnd> m_past;
};

} // namespace meterdesk
