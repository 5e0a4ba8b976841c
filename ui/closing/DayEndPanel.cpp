// SPDX-License-Identifier: GPL-3.0-or-later
#include "closing/DayEndPanel.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>

#include "Format.h"
#include "RecordWords.h"
#include "closing/DayEndService.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/Card.h"
#include "common/FactGrid.h"
#include "shell/ErrorText.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pastDayEnds = 60;

} // namespace

DayEndPanel::DayEndPanel(const ClosingDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_card(new Card(this))
    , m_banner(new Banner(this))
    , m_chooser(new QComboBox(this))
{
    setObjectName(u"dayEndPanel"_s);
    m_chooser->setObjectName(u"dayEndChooser"_s);
    m_chooser->setAccessibleName(tr("Day-end shown"));
    m_card->headActions()->addWidget(m_chooser);
    m_card->body()->setContentsMargins(14, 12, 14, 14);
    m_card->body()->setSpacing(12);
    m_card->body()->addWidget(m_banner);
    m_card->setTitle(tr("Day-end"));
    buildReport();
    buildClosing();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    connect(m_chooser, &QComboBox::activated, this, [this](int index) {
        withdraw();
        if (index > 0)
            showDayEnd(m_past.at(index - 1));
        else if (m_preview)
            showDayEnd(*m_preview);
    });
}

void DayEndPanel::buildReport()
{
    m_movement = new FactGrid(2, this);
    m_movement->addFact(u"dayEndOpening"_s, tr("Balances before"));
    m_movement->addFact(u"dayEndRecharges"_s, tr("Top-ups"));
    m_movement->addFact(u"dayEndReversals"_s, tr("Reversals"));
    m_movement->addFact(u"dayEndCharges"_s, tr("Electricity"));
    m_movement->addFact(u"dayEndRefunds"_s, tr("Refunds"));
    m_movement->addFact(u"dayEndCollections"_s, tr("Collected, levelled"));
    m_movement->addFact(u"dayEndAdjustments"_s, tr("Other"));
    m_movement->addFact(u"dayEndClosing"_s, tr("Balances after"));
    m_state = new FactGrid(2, this);
    m_state->addFact(u"dayEndEnergy"_s, tr("Energy billed"));
    m_state->addFact(u"dayEndArrears"_s, tr("In arrears"));
    m_state->addFact(u"dayEndRelays"_s, tr("Tripped / closed"));
    m_state->addFact(u"dayEndRead"_s, tr("Meters read"));
    m_state->addFact(u"dayEndWorkItems"_s, tr("Open work items"));
    m_state->addFact(u"dayEndEntries"_s, tr("Ledger entries"));
    m_state->addFact(u"dayEndSeal"_s, tr("Seal"));
    m_state->addFact(u"dayEndMade"_s, tr("Made"));
    m_buildings = new QWidget(this);
    m_buildingLines = new QGridLayout(m_buildings);
    m_buildingLines->setContentsMargins(0, 0, 0, 0);
    m_buildingLines->setHorizontalSpacing(14);
    m_buildingLines->setVerticalSpacing(3);
    m_card->body()->addWidget(m_movement);
    m_card->body()->addWidget(makeDivider(this));
    m_card->body()->addWidget(m_state);
    m_card->body()->addWidget(m_buildings);
    m_card->body()->addStretch(1);
}

void DayEndPanel::buildClosing()
{
    m_closing = new QWidget(this);
    m_date = new QDateEdit(m_closing);
    m_date->setObjectName(u"businessDateEdit"_s);
    m_date->setAccessibleName(tr("Business date"));
    m_date->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_date->setCalendarPopup(true);
    m_date->setMinimumWidth(Theme::instance().scaled(128));
    auto *label = new QLabel(tr("Business date"), m_closing);
    label->setBuddy(m_date);
    m_question = new QLabel(m_closing);
    m_question->setObjectName(u"dayEndQuestion"_s);
    m_question->setWordWrap(true);
    setTextStyle(m_question, TextStyle::Strong);
    m_close = new ActionButton(tr("Close the day…"), m_closing);
    m_close->setObjectName(u"closeDayButton"_s);
    m_close->setDisabledReason(
        permits(m_desk.actor.role, Right::ApproveMoney) ? QString() : tr("Only a manager or an owner closes the day."));
    m_confirm = new ActionButton(tr("Close the day for good"), m_closing);
    m_confirm->setObjectName(u"confirmDayEndButton"_s);
    m_confirm->setVariant(ActionButton::Variant::Primary);
    m_back = new ActionButton(tr("Back"), m_closing);
    m_back->setObjectName(u"backFromDayEndButton"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_date);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_back);
    row->addWidget(m_confirm);
    auto *column = new QVBoxLayout(m_closing);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_question);
    column->addLayout(row);
    m_card->body()->addWidget(makeDivider(this));
    m_card->body()->addWidget(m_closing);
    connect(m_close, &QPushButton::clicked, this, &DayEndPanel::ask);
    connect(m_confirm, &QPushButton::clicked, this, &DayEndPanel::close);
    connect(m_back, &QPushButton::clicked, this, &DayEndPanel::withdraw);
    withdraw();
}

void DayEndPanel::refresh()
{
    withdraw();
    m_date->setDate(m_desk.clock.now().date());
    m_chooser->setCurrentIndex(0);
    whenDone(m_desk.dayEnds.list(pastDayEnds), this, [this](const Result<QList<DayEnd>> &dayEnds) {
        if (dayEnds)
            fillPast(*dayEnds);
    });
    whenDone(m_desk.dayEnds.preview(), this, [this](const Result<DayEnd> &dayEnd) {
        if (!dayEnd)
            return m_banner->showMessage(Tone::Bad, errorText(dayEnd.error()), dayEnd.error().detail);
        m_banner->dismiss();
        m_preview = *dayEnd;
        // A past one may have been chosen meanwhile.
        if (shownNumber().isEmpty())
            showDayEnd(*dayEnd);
    });
}

QString DayEndPanel::shownNumber() const
{
    const int past = m_chooser->currentIndex() - 1;
    return past >= 0 && past < m_past.size() ? m_past.at(past).number : QString();
}

void DayEndPanel::fillPast(const QList<DayEnd> &dayEnds)
{
    m_past = dayEnds;
    m_chooser->clear();
    m_chooser->addItem(tr("Now"));
    for (const DayEnd &dayEnd : dayEnds)
        m_chooser->addItem(u"%1 · %2"_s.arg(Format::date(dayEnd.businessDate), dayEnd.number));
    m_chooser->setVisible(!dayEnds.isEmpty());
}

void DayEndPanel::showDayEnd(const DayEnd &dayEnd)
{
    const bool made = !dayEnd.number.isEmpty();
    m_card->setTitle(tr("Day-end"), made ? dayEnd.number : tr("since the last one"));
    m_closing->setVisible(!made);
    const BalanceMovement &movement = dayEnd.movement;
    m_movement->setFact(u"dayEndOpening"_s, Format::money(movement.opening));
    m_movement->setFact(u"dayEndRecharges"_s, Format::money(movement.recharges));
    m_movement->setFact(u"dayEndReversals"_s, Format::money(movement.reversals));
    m_movement->setFact(u"dayEndCharges"_s, Format::money(movement.charges));
    m_movement->setFact(u"dayEndRefunds"_s, Format::money(movement.refunds));
    m_movement->setFact(u"dayEndCollections"_s, Format::money(movement.collections));
    m_movement->setFact(u"dayEndAdjustments"_s, Format::money(movement.adjustments));
    m_movement->setFact(u"dayEndClosing"_s, Format::money(movement.closing));
    m_state->setFact(u"dayEndEnergy"_s, tr("%1 kWh").arg(Format::energy(dayEnd.energy)));
    m_state->setFact(u"dayEndArrears"_s,
        tr("%1 rooms, %2").arg(Format::count(dayEnd.inArrears), Format::money(dayEnd.arrears)),
        dayEnd.inArrears > 0 ? Token::Bad : Token::Text);
    m_state->setFact(u"dayEndRelays"_s, u"%1 / %2"_s.arg(dayEnd.trips).arg(dayEnd.closes));
    m_state->setFact(u"dayEndRead"_s, tr("%1 of %2").arg(dayEnd.metersRead).arg(dayEnd.metersDue));
    m_state->setFact(u"dayEndWorkItems"_s, Format::count(dayEnd.openWorkItems));
    m_state->setFact(u"dayEndEntries"_s,
        dayEnd.lastEntry < dayEnd.firstEntry ? tr("none") : u"%1 – %2"_s.arg(dayEnd.firstEntry).arg(dayEnd.lastEntry));
    m_state->setFact(u"dayEndSeal"_s, dayEnd.seal);
    m_state->setFact(u"dayEndMade"_s,
        made ? u"%1 · %2"_s.arg(Format::shortDateTime(dayEnd.at), operatorText(dayEnd.operatorName)) : QString());
    showBuildings(dayEnd.buildings);
}

void DayEndPanel::showBuildings(const QList<BuildingMovement> &buildings)
{
    qDeleteAll(m_buildings->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    m_buildings->setVisible(buildings.size() > 1);
    int row = 0;
    const auto addLine = [this, &row](const QStringList &cells, bool head) {
        for (int column = 0; column < cells.size(); ++column) {
            auto *label = new QLabel(cells.at(column), m_buildings);
            label->setAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            setTextStyle(label, TextStyle::Caption, head ? Token::Text2 : Token::Text);
            m_buildingLines->addWidget(label, row, column);
            label->show();
        }
        ++row;
    };
    addLine({tr("Building"), tr("Before"), tr("Top-ups"), tr("Electricity"), tr("After")}, true);
    for (const BuildingMovement &building : buildings) {
        const BalanceMovement &movement = building.movement;
        addLine({building.name, Format::money(movement.opening), Format::money(movement.recharges),
                    Format::money(movement.charges), Format::money(movement.closing)},
            false);
    }
}

void DayEndPanel::ask()
{
    if (!m_preview)
        return;
    m_question->setText(tr("Close %1 with balances of %2? A day-end is numbered and never changes; what is booked "
                           "later belongs to the next one.")
                            .arg(Format::date(m_date->date()), Format::money(m_preview->movement.closing)));
    m_question->show();
    m_back->show();
    m_confirm->show();
    m_close->hide();
    m_date->setEnabled(false);
    m_back->setFocus();
}

void DayEndPanel::withdraw()
{
    m_question->hide();
    m_back->hide();
    m_confirm->hide();
    m_close->show();
    m_date->setEnabled(true);
}

void DayEndPanel::close()
{
    m_confirm->setEnabled(false);
    whenDone(m_desk.dayEnds.close(m_desk.actor, m_date->date()), this, [this](const Result<DayEnd> &dayEnd) {
        m_confirm->setEnabled(true);
        withdraw();
        if (!dayEnd)
            return m_banner->showMessage(Tone::Bad, errorText(dayEnd.error()), dayEnd.error().detail);
        Q_EMIT message(tr("Day-end %1 is made, seal %2").arg(dayEnd->number, dayEnd->seal));
        refresh();
    });
}

} // namespace meterdesk
