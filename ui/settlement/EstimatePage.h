// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Estimate.h"
#include "settlement/RoomReading.h"
#include "settlement/SettlementDesk.h"
#include "shell/Page.h"

class QLabel;

namespace meterdesk {

class ActionButton;
class Banner;
class Card;
class FactGrid;
class FigureTable;
class Pill;
class RoomFinder;
class RoomInHand;
class SearchForm;
class TypedReadingForm;

/// 单户电费测算: F7, room, Enter, Enter. Reads the room's meters live and shows what a bill would be at this moment;
/// nothing is booked. A meter out of reach leaves the last freeze, marked with its day.
class EstimatePage final : public Page
{
    Q_OBJECT
public:
    explicit EstimatePage(const SettlementDesk &desk, QWidget *parent = nullptr);

    /// How the shell lists the page; `desk` must outlive every page made by it.
    [[nodiscard]] static PageDescriptor descriptor(const SettlementDesk &desk);

    void open(const PageRequest &request) override;
    void refresh() override;
    void focusSearch() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

private:
    void buildSearch();
    [[nodiscard]] Card *buildRoom();
    [[nodiscard]] Card *buildResult();
    [[nodiscard]] Card *buildHistory();
    void buildLayout();
    void followRoom();
    void showRoom();
    void showFacts();
    void measure();
    /// Opens the fields for registers that a person read off the displays.
    void beginTyping();
    void useTyped();
    /// From the last freezes; `why` the meters were not read, empty where that was asked for.
    void useFreeze(const QString &why);
    void calculate(const QList<MovingReading> &live, const QString &why);
    void showEstimate(const Estimate &estimate, const QString &why);
    void showNothing();
    void loadHistory();
    void showError(const Error &error);
    void updateActions();

    const SettlementDesk &m_desk;
    RoomReading m_reading;
    SearchForm *m_form;
    RoomFinder *m_finder;
    RoomInHand *m_room;
    Banner *m_banner;
    FactGrid *m_facts;
    Pill *m_supply;
    ActionButton *m_measure;
    ActionButton *m_freeze;
    ActionButton *m_type;
    TypedReadingForm *m_typed;
    QString m_typedReason; ///< of the estimate in hand; empty where nobody typed
    QLabel *m_state;
    FigureTable *m_table;
    QLabel *m_sum;
    QLabel *m_available;
    QLabel *m_rounding;
    Card *m_historyCard;
    FigureTable *m_history;
    quint64 m_run = 0; ///< answers to older calculations are dropped
    bool m_calculating = false;
};

} // namespace meterdesk
