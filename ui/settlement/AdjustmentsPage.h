// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Ledger.h"
#include "settlement/SettlementDesk.h"
#include "shell/Page.h"

namespace meterdesk {

class AdjustmentPanel;
class Banner;
class Card;
class FigureTable;
class RoomFinder;
class RoomInHand;
class SearchForm;

/// 电费退补: the room, Enter, amount, reason, Enter, Enter. The table lists what was put right in the room before.
class AdjustmentsPage final : public Page
{
    Q_OBJECT
public:
    explicit AdjustmentsPage(const SettlementDesk &desk, QWidget *parent = nullptr);

    /// How the shell lists the page; `desk` must outlive every page made by it.
    [[nodiscard]] static PageDescriptor descriptor(const SettlementDesk &desk);

    void open(const PageRequest &request) override;
    void refresh() override;
    void focusSearch() override;
    void toggleSidePanel() override;
    bool printCurrent() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

private:
    void buildLayout();
    void followRoom();
    void loadEntries();
    void showEntries(const QList<LedgerEntry> &entries);
    void printSlip(const QString &number);
    void showError(const Error &error);

    const SettlementDesk &m_desk;
    SearchForm *m_form;
    RoomFinder *m_finder;
    RoomInHand *m_room;
    Banner *m_banner;
    Card *m_card;
    FigureTable *m_table;
    AdjustmentPanel *m_panel;
};

} // namespace meterdesk
