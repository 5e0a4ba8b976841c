// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moving/MovingFlow.h"
#include "recharge/EnterGuard.h"
#include "shell/Page.h"

class QLabel;
class QStackedWidget;

namespace meterdesk {

class ActionButton;
class Banner;
class BillStep;
class Card;
class FactGrid;
class MeterStep;
class MovingSummary;
class ReadingStep;
class RoomFinder;
class RoomInHand;
class SearchForm;
class SettleStep;
class StepResult;
class TenantStep;

/// 退租入住: one guided flow. Out of a room somebody lives in: final reading → final bill → refund or collection →
/// trip or keep → done. Into a vacant one: first reading → bill of the vacancy → new tenant → done. Nothing is written
/// before the last act; Esc at any step leaves nothing.
class MovingPage final : public Page
{
    Q_OBJECT
public:
    explicit MovingPage(const SettlementDesk &desk, QWidget *parent = nullptr);

    /// How the shell lists the page; `desk` must outlive every page made by it.
    [[nodiscard]] static PageDescriptor descriptor(const SettlementDesk &desk);

    void open(const PageRequest &request) override;
    void refresh() override;
    void focusSearch() override;
    bool printCurrent() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

private:
    /// In the order of the flow; moving in goes from Bill to Tenant and from there to Done.
    enum class Stage { None, Reading, Bill, Settle, Meter, Tenant, Done };

    void buildSearch();
    [[nodiscard]] Card *buildRoom();
    [[nodiscard]] QWidget *buildSteps();
    [[nodiscard]] QWidget *buildFoot();
    void buildLayout();
    void followRoom();
    void followFlow();

    void beginRoom();
    void showRoomFacts();
    void show(Stage stage);
    void showRail();
    void updateFoot();
    [[nodiscard]] QString actText() const;
    [[nodiscard]] QList<Stage> stages() const;

    void act();
    void takeReading();
    void leaveSettlement();
    void book();
    void back();
    void cancel();
    void finishBooking();
    void showBookingError(const Error &error);
    void showError(const Error &error);

    const SettlementDesk &m_desk;
    MovingFlow m_flow;
    SearchForm *m_form;
    RoomFinder *m_finder;
    RoomInHand *m_room;
    Banner *m_banner;
    FactGrid *m_facts;
    Card *m_card = nullptr;
    StepResult *m_rail;
    QStackedWidget *m_stack;
    QLabel *m_nothing;
    ReadingStep *m_readingStep;
    BillStep *m_billStep;
    SettleStep *m_settleStep;
    MeterStep *m_meterStep;
    TenantStep *m_tenantStep;
    MovingSummary *m_summary;
    ActionButton *m_cancel;
    ActionButton *m_back;
    ActionButton *m_next;
    ActionButton *m_act;
    ActionButton *m_print;
    EnterGuard m_guard; ///< between a step that appeared and the act that books
    Stage m_stage = Stage::None;
    std::optional<Approval> m_approval;
    bool m_approving = false;
};

} // namespace meterdesk
