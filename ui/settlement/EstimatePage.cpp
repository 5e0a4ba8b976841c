// SPDX-License-Identifier: GPL-3.0-or-later
#include "settlement/EstimatePage.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

#include "Clock.h"
#include "Format.h"
#include "RecordWords.h"
#include "billing/EstimateService.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/Card.h"
#include "common/FactGrid.h"
#include "common/PageHeader.h"
#include "common/Pill.h"
#include "form/SearchForm.h"
#include "recharge/RoomFinder.h"
#include "settlement/EstimateTables.h"
#include "settlement/FigureTable.h"
#include "settlement/RoomInHand.h"
#include "settlement/TypedReadingForm.h"
#include "shell/ErrorText.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

PageDescriptor EstimatePage::descriptor(const SettlementDesk &desk)
{
    return {
        .id = u"estimate"_s,
        .group = NavigationGroup::TakingMoney,
        .title = tr("Estimate"),
        .icon = u"calculator"_s,
        .shortcut = QKeySequence(Qt::Key_F7),
        .right = Right::SeeRecords,
        .make = [&desk](QWidget *parent) { return new EstimatePage(desk, parent); },
    };
}

EstimatePage::EstimatePage(const SettlementDesk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_reading(desk.fieldWork, desk.actor)
    , m_form(new SearchForm(this))
    , m_finder(new RoomFinder(this))
    , m_room(new RoomInHand(desk, *m_finder, this))
    , m_banner(new Banner(this))
    , m_facts(new FactGrid(3, this))
    , m_supply(new Pill(this))
    , m_measure(new ActionButton(u"calculator"_s, tr("Read and estimate"), this))
    , m_freeze(new ActionButton(u"calendar-clock"_s, tr("From the last freeze"), this))
    , m_type(new ActionButton(u"keyboard"_s, tr("Type the registers"), this))
    , m_typed(new TypedReadingForm(this))
    , m_state(new QLabel(this))
    , m_table(makeEstimateTable(this))
    , m_sum(new QLabel(this))
    , m_available(new QLabel(this))
    , m_rounding(new QLabel(this))
    , m_historyCard(nullptr)
    , m_history(makeEstimateHistory(this))
{
    setObjectName(u"estimatePage"_s);
    buildSearch();
    buildLayout();
    followRoom();
    showNothing();
    updateActions();
}

void EstimatePage::buildSearch()
{
    const int width = QFontMetrics(Theme::instance().font(TextStyle::Body)).horizontalAdvance(u'0') * 24 + 20;
    m_finder->setObjectName(u"estimateFindEdit"_s);
    m_finder->setFixedWidth(width);
    m_form->addField(tr("Find room"), m_finder, [this] { m_finder->clear(); });
    connect(m_form, &SearchForm::submitted, this, [this] { m_room->find(m_finder->text()); });
}

Card *EstimatePage::buildRoom()
{
    auto *card = new Card(this);
    card->setTitle(tr("Room"));
    card->headActions()->addWidget(m_supply);
    m_facts->setObjectName(u"estimateFacts"_s);
    m_facts->setNaturalWidths();
    m_facts->addFact(u"code"_s, tr("Code"));
    m_facts->addFact(u"name"_s, tr("Name"));
    m_facts->addFact(u"meter"_s, tr("Meter"));
    m_facts->addFact(u"balance"_s, tr("Balance (yuan)"));
    m_facts->addFact(u"address"_s, tr("Address"));
    m_facts->addFact(u"phone"_s, tr("Member phone"));
    m_measure->setObjectName(u"measureButton"_s);
    m_measure->setVariant(ActionButton::Variant::Primary);
    m_measure->setKeyHint(u"Enter"_s);
    m_freeze->setObjectName(u"freezeButton"_s);
    m_freeze->setKeyHint(u"Alt+L"_s);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(10);
    m_type->setObjectName(u"estimateTypeButton"_s);
    row->addWidget(m_facts, 1);
    row->addWidget(m_type, 0, Qt::AlignBottom);
    row->addWidget(m_freeze, 0, Qt::AlignBottom);
    row->addWidget(m_measure, 0, Qt::AlignBottom);
    card->body()->addLayout(row);
    m_typed->setContentsMargins(12, 0, 12, 8);
    m_typed->hide();
    card->body()->addWidget(m_typed);

    connect(m_measure, &QPushButton::clicked, this, &EstimatePage::measure);
    connect(m_freeze, &QPushButton::clicked, this, [this] { useFreeze({}); });
    connect(m_type, &QPushButton::clicked, this, [this] {
        if (m_typed->isVisible())
            m_typed->hide();
        else
            beginTyping();
    });
    connect(m_typed, &TypedReadingForm::submitted, this, &EstimatePage::useTyped);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *enter = new QShortcut(key, m_measure, nullptr, nullptr, Qt::WidgetShortcut);
        enter->setAutoRepeat(false);
        connect(enter, &QShortcut::activated, m_measure, &QPushButton::click);
    }
    auto *last = new QShortcut(Qt::ALT | Qt::Key_L, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(last, &QShortcut::activated, m_freeze, &QPushButton::click);
    return card;
}

Card *EstimatePage::buildResult()
{
    auto *card = new Card(this);
    card->setTitle(tr("Estimate of this moment"));
    m_state->setObjectName(u"estimateState"_s);
    setTextStyle(m_state, TextStyle::Caption, Token::Text2);
    card->headActions()->addWidget(m_state);
    card->body()->addWidget(m_table, 1);
    card->body()->addWidget(makeDivider(this));
    m_sum->setObjectName(u"estimateSum"_s);
    m_available->setObjectName(u"estimateAvailable"_s);
    m_rounding->setObjectName(u"estimateRounding"_s);
    setTextStyle(m_sum, TextStyle::Body, Token::Text2);
    setTextStyle(m_rounding, TextStyle::Caption, Token::Text2);
    m_rounding->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(12, 6, 12, 6);
    line->setSpacing(8);
    line->addWidget(m_sum);
    line->addWidget(m_available);
    line->addStretch(1);
    line->addWidget(m_rounding, 2);
    card->body()->addLayout(line);
    return card;
}

Card *EstimatePage::buildHistory()
{
    m_historyCard = new Card(this);
    m_historyCard->setTitle(tr("Estimates of today"));
    m_historyCard->body()->addWidget(m_history);
    return m_historyCard;
}

void EstimatePage::buildLayout()
{
    auto *header = new PageHeader(tr("Estimate"), this);
    header->setContext(tr("Find the room → Enter reads its meters and calculates; nothing is booked"));
    ActionButton *move = header->addAction(u"estimateMoveAction"_s, u"door-open"_s, tr("Move in or out"));
    move->setVisible(permits(m_desk.actor.role, Right::TakeMoney));
    connect(move, &QPushButton::clicked, this, [this] {
        Q_EMIT openPage(
            u"moving"_s, {.account = m_room->facts() ? m_room->facts()->account.id : AccountId(), .searchText = {}});
    });
    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    column->addWidget(m_form);
    column->addWidget(m_banner);
    column->addWidget(buildRoom());
    column->addWidget(buildResult(), 3);
    column->addWidget(buildHistory(), 2);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(12, 0, 12, 10);
    page->setSpacing(0);
    page->addWidget(header);
    page->addLayout(column, 1);
}

void EstimatePage::followRoom()
{
    connect(m_room, &RoomInHand::taken, this, &EstimatePage::showRoom);
    connect(m_room, &RoomInHand::reloaded, this, &EstimatePage::showFacts);
    connect(m_room, &RoomInHand::failed, this, &EstimatePage::showError);
    connect(&m_reading, &RoomReading::finished, this,
        [this](const QList<MovingReading> &readings) { calculate(readings, {}); });
    connect(&m_reading, &RoomReading::failed, this, [this](const Error &error) { useFreeze(errorText(error)); });
}

void EstimatePage::open(const PageRequest &request)
{
    if (request.account.isValid()) {
        m_room->take(request.account);
    } else if (!request.searchText.isEmpty()) {
        m_finder->setText(request.searchText);
        m_room->find(request.searchText);
    } else if (!m_room->facts()) {
        focusSearch();
    }
}

void EstimatePage::refresh()
{
    m_room->reload();
    loadHistory();
}

void EstimatePage::focusSearch()
{
    m_finder->setFocus(Qt::ShortcutFocusReason);
    m_finder->selectAll();
}

QList<QWidget *> EstimatePage::panes() const
{
    return {m_finder, m_measure, m_table, m_history};
}

void EstimatePage::showRoom()
{
    m_reading.cancel();
    ++m_run;
    m_calculating = false;
    m_banner->dismiss();
    m_typed->hide();
    showFacts();
    showNothing();
    loadHistory();
    m_measure->setFocus(Qt::OtherFocusReason);
}

void EstimatePage::showFacts()
{
    const PayerFacts &facts = *m_room->facts();
    const Account &account = facts.account;
    m_facts->setFact(u"code"_s, account.code.toText());
    m_facts->setFact(u"name"_s, facts.roomName);
    m_facts->setFact(u"meter"_s, facts.meterNumbers.join(u", "_s));
    m_facts->setFact(
        u"balance"_s, Format::money(account.balance), account.balance < Money{} ? Token::Bad : Token::Text);
    m_facts->setFact(u"address"_s, account.address);
    m_facts->setFact(u"phone"_s, Format::maskedPhone(account.memberPhone));
    m_supply->setState(supplyPill(facts.supply));
    updateActions();
}

void EstimatePage::updateActions()
{
    const std::optional<PayerFacts> &facts = m_room->facts();
    const QString none = !facts ? tr("Find a room first.")
        : !facts->isPaired()    ? tr("The room has no meter.")
        : m_calculating         ? tr("The estimate is being made.")
                                : QString();
    m_supply->setVisible(facts.has_value());
    m_freeze->setDisabledReason(none);
    m_type->setDisabledReason(none);
    m_measure->setDisabledReason(none.isEmpty() && m_reading.isRunning() ? tr("The meters are being read.") : none);
}

void EstimatePage::measure()
{
    if (!m_room->facts())
        return;
    m_banner->dismiss();
    m_typed->hide();
    m_typedReason.clear();
    m_reading.start(m_room->facts()->meters);
    m_state->setText(tr("Reading meter %1 …").arg(m_room->facts()->meterNumbers.join(u", "_s)));
    updateActions();
}

void EstimatePage::beginTyping()
{
    const PropertyCode code = m_room->facts()->account.code;
    m_reading.cancel();
    updateActions();
    whenDone(m_desk.estimates.estimate(m_desk.actor, {.account = code, .live = {}, .keep = false}), this,
        [this, code](const Result<Estimate> &stand) {
            if (m_room->facts()->account.code != code)
                return;
            if (!stand)
                return showError(stand.error());
            const std::optional<TariffVersion> &price = m_room->facts()->price;
            m_typed->setMeters(stand->meters, price && !price->isFlat());
            m_typed->show();
            m_typed->focusFirst();
        });
}

void EstimatePage::useTyped()
{
    const auto readings = m_typed->readings();
    if (!readings || m_calculating)
        return;
    m_typedReason = readings->value(0).reason;
    calculate(*readings, {});
}

void EstimatePage::useFreeze(const QString &why)
{
    m_reading.cancel();
    m_typed->hide();
    m_typedReason.clear();
    calculate({}, why);
}

void EstimatePage::calculate(const QList<MovingReading> &live, const QString &why)
{
    if (!m_room->facts())
        return;
    m_calculating = true;
    m_state->setText(tr("Calculating …"));
    updateActions();
    whenDone(m_desk.estimates.estimate(m_desk.actor, {.account = m_room->facts()->account.code, .live = live}), this,
        [this, why, run = ++m_run](const Result<Estimate> &estimate) {
            if (run != m_run)
                return;
            m_calculating = false;
            if (estimate) {
                showEstimate(*estimate, why);
                loadHistory();
            } else {
                showNothing();
                showError(estimate.error());
            }
            updateActions();
            m_measure->setFocus(Qt::OtherFocusReason);
        });
}

void EstimatePage::showEstimate(const Estimate &estimate, const QString &why)
{
    fillEstimateTable(*m_table, estimate);
    const Money before{estimate.available.fen + estimate.charge.fen};
    m_sum->setText(
        tr("Balance %1 − this bill %2 = available").arg(Format::money(before), Format::money(estimate.charge)));
    m_available->setText(tr("%1 yuan").arg(Format::money(estimate.available)));
    setTextStyle(m_available, TextStyle::PanelTitle, estimate.available < Money{} ? Token::Bad : Token::Text);
    if (estimate.bills.isEmpty()) {
        m_rounding->setText(tr("Nothing was used since the last bill."));
    } else {
        ExactAmount exact;
        for (const BillDetails &bill : estimate.bills)
            exact.microYuan += bill.exact.microYuan;
        m_rounding->setText(tr("Exact %1 + carried over %2, rounded once; %3 is carried on.")
                                .arg(exactAmountText(exact), exactAmountText(estimate.bills.first().remainderIn),
                                    exactAmountText(estimate.bills.last().remainderOut)));
    }
    if (!m_typedReason.isEmpty()) {
        m_typed->hide();
        m_state->setText(tr("Typed %1").arg(Format::dateTime(estimate.at)));
        m_banner->showMessage(
            Tone::Warn, tr("By registers that were typed (%1), not read from the meter.").arg(m_typedReason));
    } else if (estimate.live) {
        m_state->setText(tr("Read live %1").arg(Format::dateTime(estimate.at)));
        m_banner->dismiss();
    } else {
        const QString day = Format::date(freezeDayOf(estimate));
        m_state->setText(tr("From the freeze of %1").arg(day));
        const QString stale = tr("By the freeze of %1: what was used since is not in it.").arg(day);
        m_banner->showMessage(Tone::Warn, why.isEmpty() ? stale : tr("The meter was not read: %1 %2").arg(why, stale));
    }
    Q_EMIT message(tr("Available %1 yuan").arg(Format::money(estimate.available)));
}

void EstimatePage::showNothing()
{
    m_table->setRowCount(0);
    m_state->setText({});
    m_sum->setText(m_room->facts() ? tr("Press Enter to read the meters and calculate.")
                                   : tr("Find a room to estimate its bill."));
    m_available->setText({});
    m_rounding->setText({});
}

void EstimatePage::loadHistory()
{
    if (!m_room->facts())
        return;
    const PropertyCode code = m_room->facts()->account.code;
    whenDone(m_desk.estimates.ofDay(code, m_desk.clock.today()), this,
        [this, code](const Result<QList<Estimate>> &estimates) {
            if (!m_room->facts() || m_room->facts()->account.code != code)
                return;
            if (!estimates)
                return showError(estimates.error());
            fillEstimateHistory(*m_history, *estimates);
            m_historyCard->setTitle(tr("Estimates of today"),
                tr("%1 · %n estimates", nullptr, static_cast<int>(estimates->size())).arg(m_room->facts()->roomName));
        });
}

void EstimatePage::showError(const Error &error)
{
    m_banner->showMessage(Tone::Bad, errorText(error), errorCodeName(error.code) + u": "_s + error.detail);
}

} // namespace meterdesk
