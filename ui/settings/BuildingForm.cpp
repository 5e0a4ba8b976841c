// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/BuildingForm.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTimeEdit>

#include "SettingsService.h"
#include "TillRules.h"
#include "common/ActionButton.h"
#include "common/Card.h"
#include "form/FieldForm.h"
#include "form/UnsavedEntries.h"
#include "settings/LogoField.h"
#include "settings/SettingChoice.h"
#include "shell/ErrorText.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

BuildingForm::BuildingForm(const Actor &actor, SettingsService &settings, ActionButton &save, QWidget *parent)
    : QWidget(parent)
    , m_actor(actor)
    , m_settings(settings)
    , m_save(save)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    addSlips(column);
    addTrips(column);
    addTill(column);
    addClocks(column);
    const bool mayEdit = permits(m_actor.role, Right::ManageAccounts);
    for (FieldForm *section : std::as_const(m_sections))
        section->setEnabled(mayEdit);
    m_save.setVisible(mayEdit);
    connect(&m_save, &QPushButton::clicked, this, &BuildingForm::save);
    adaptToTrips();
}

BuildingForm::Section BuildingForm::addSection(const QString &title, QVBoxLayout *column)
{
    auto *card = new Card(this);
    card->setTitle(title, tr("for every PC on this database"));
    card->setMaximumWidth(Theme::instance().scaled(settingsWidth));
    card->body()->setContentsMargins(14, 12, 14, 14);
    card->body()->setSpacing(10);
    auto *form = new FieldForm(2, card);
    card->body()->addWidget(form);
    column->addWidget(card);
    m_sections += form;
    return {card, form};
}

QLineEdit *BuildingForm::addText(
    FieldForm *form, const QString &name, const QString &label, QString DeskSettings::*value)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    form->addField(label, edit, 2);
    m_entries.push_back({edit, [edit, value](const DeskSettings &settings) { edit->setText(settings.*value); },
        [edit, value](DeskSettings &settings) {
            settings.*value = edit->text().trimmed();
            return QString();
        }});
    connect(edit, &QLineEdit::textEdited, this, [edit] { setEntryTouched(*edit, true); });
    return edit;
}

void BuildingForm::addAmount(FieldForm *form, const QString &name, const QString &label, Money DeskSettings::*value)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    setFieldUnit(edit, tr("yuan"));
    edit->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    form->addField(label, edit, 2);
    m_entries.push_back(
        {edit, [edit, value](const DeskSettings &settings) { edit->setText((settings.*value).toText()); },
            [edit, value](DeskSettings &settings) {
                const auto amount = Money::fromText(edit->text().trimmed());
                settings.*value = amount.value_or(Money{});
                return amount ? QString() : errorText(amount.error());
            }});
    connect(edit, &QLineEdit::textEdited, this, [edit] { setEntryTouched(*edit, true); });
}

QCheckBox *BuildingForm::addSwitch(
    FieldForm *form, const QString &name, const QString &label, const QString &text, bool DeskSettings::*value)
{
    auto *check = new QCheckBox(text, this);
    check->setObjectName(name);
    form->addField(label, check, 2);
    m_entries.push_back({check, [check, value](const DeskSettings &settings) { check->setChecked(settings.*value); },
        [check, value](DeskSettings &settings) {
            settings.*value = check->isChecked();
            return QString();
        }});
    connect(check, &QCheckBox::clicked, this, [check] { setEntryTouched(*check, true); });
    return check;
}

void BuildingForm::addSlips(QVBoxLayout *column)
{
    FieldForm *form = addSection(tr("Slips"), column).form;
    addText(form, u"organisationEdit"_s, tr("Name on slips"), &DeskSettings::organisation);
    QLineEdit *footer = addText(form, u"slipFooterEdit"_s, tr("Footer of slips"), &DeskSettings::slipFooter);
    footer->setMaxLength(longestSlipFooter);
    footer->setPlaceholderText(tr("Optional, such as a telephone number"));
    auto *logo = new LogoField(this);
    form->addField(tr("Logo on slips"), logo, 2);
    m_entries.push_back({logo, [logo](const DeskSettings &settings) { logo->setPng(settings.logo); },
        [logo](DeskSettings &settings) {
            settings.logo = logo->png();
            return QString();
        }});
    connect(logo, &LogoField::edited, this, [logo] { setEntryTouched(*logo, true); });
    connect(logo, &LogoField::refused, this,
        [form, logo](const QString &reason) { form->setError(logo->objectName(), reason); });
}

void BuildingForm::addTrips(QVBoxLayout *column)
{
    const auto [card, form] = addSection(tr("Trips and closes"), column);
    m_trips = addSwitch(form, u"automaticTripsCheck"_s, tr("Automatic trips"),
        tr("Trip meters automatically for arrears"), &DeskSettings::automaticTrips);
    connect(m_trips, &QCheckBox::toggled, this, &BuildingForm::adaptToTrips);
    m_limit = settingChoice(u"tripLimitChoice"_s,
        {{tr("falls below the overdraft limit"), wordOf(TripLimit::Below)},
            {tr("reaches the overdraft limit or falls below it"), wordOf(TripLimit::Reached)}},
        this);
    form->addField(tr("Trip where the balance"), m_limit, 2);
    m_entries.push_back({m_limit,
        [this](const DeskSettings &settings) { chooseSetting(m_limit, wordOf(settings.tripLimit)); },
        [this](DeskSettings &settings) {
            settings.tripLimit = fromWord<TripLimit>(m_limit->currentData().toString()).value_or(m_stored.tripLimit);
            return QString();
        }});
    addTripHours(form);
    addAmount(form, u"closeFromEdit"_s, tr("Close from a balance of"), &DeskSettings::closeFrom);
    m_tripSentence = new QLabel(card);
    m_tripSentence->setObjectName(u"tripSentence"_s);
    m_tripSentence->setWordWrap(true);
    setTextStyle(m_tripSentence, TextStyle::Body, Token::Text2);
    card->body()->addWidget(m_tripSentence);
    for (QComboBox *choice : {m_limit, m_hours}) {
        connect(choice, &QComboBox::currentIndexChanged, this, &BuildingForm::adaptToTrips);
        connect(choice, &QComboBox::activated, this, [choice] { setEntryTouched(*choice, true); });
    }
}

void BuildingForm::addTripHours(FieldForm *form)
{
    m_hours = settingChoice(u"tripHoursChoice"_s, {{tr("between"), false}, {tr("at any time"), true}}, this);
    form->addField(tr("Trips allowed"), m_hours, 2);
    for (auto [time, name, label] :
        {std::tuple(&m_from, u"tripFromEdit"_s, tr("From")), std::tuple(&m_to, u"tripToEdit"_s, tr("To"))}) {
        *time = new QTimeEdit(this);
        (*time)->setObjectName(name);
        (*time)->setDisplayFormat(u"HH:mm"_s);
        form->addField(label, *time);
        connect(*time, &QTimeEdit::timeChanged, this, [this, field = *time] {
            if (!m_filling)
                setEntryTouched(*field, true);
        });
    }
    const auto isAlways = [](const TripHours &hours) { return hours.from == hours.to; };
    m_entries.push_back({m_hours,
        [this, isAlways](const DeskSettings &settings) { chooseSetting(m_hours, isAlways(settings.tripHours)); }});
    m_entries.push_back({m_from, [this, isAlways](const DeskSettings &settings) {
                             m_from->setTime(isAlways(settings.tripHours) ? TripHours().from : settings.tripHours.from);
                         }});
    m_entries.push_back({m_to,
        [this, isAlways](const DeskSettings &settings) {
            m_to->setTime(isAlways(settings.tripHours) ? TripHours().to : settings.tripHours.to);
        },
        [this](DeskSettings &settings) {
            const bool always = m_hours->currentData().toBool();
            settings.tripHours = always ? TripHours::always() : TripHours{m_from->time(), m_to->time()};
            return always || m_from->time() != m_to->time()
                ? QString()
                : tr("The hours are empty: choose \"at any time\" or another end.");
        }});
}

void BuildingForm::addTill(QVBoxLayout *column)
{
    FieldForm *form = addSection(tr("Till"), column).form;
    addAmount(form, u"cashierLimitEdit"_s, tr("Most a cashier takes at once"), &DeskSettings::cashierLimit);
    addAmount(form, u"managerLimitEdit"_s, tr("Most anybody else takes"), &DeskSettings::managerLimit);
    addAmount(form, u"confirmAboveEdit"_s, tr("Ask twice above"), &DeskSettings::confirmAbove);
    addAmount(form, u"adjustmentLimitEdit"_s, tr("Second operator above"), &DeskSettings::adjustmentLimit);
    addSwitch(form, u"roundCashCheck"_s, tr("Cash"),
        tr("Round refunds and collections in cash to 0.1 yuan, in the tenant's favour"), &DeskSettings::roundCash);
    auto *fee = new QLineEdit(this);
    fee->setObjectName(u"serviceFeeEdit"_s);
    setFieldUnit(fee, u"%"_s);
    fee->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    form->addField(tr("Service fee of a recharge"), fee, 2);
    // A hundredth of a per cent is the unit of the fee, as a fen is of a yuan.
    m_entries.push_back(
        {fee, [fee](const DeskSettings &settings) { fee->setText(Money{settings.serviceFee}.toText()); },
            [fee](DeskSettings &settings) {
                const auto percent = Money::fromText(fee->text().trimmed());
                if (!percent || percent->fen < 0 || percent->fen >= wholeAmount)
                    return tr("A fee from 0.00 to 99.99 %");
                settings.serviceFee = static_cast<int>(percent->fen);
                return QString();
            }});
    connect(fee, &QLineEdit::textEdited, this, [fee] { setEntryTouched(*fee, true); });
}

void BuildingForm::addClocks(QVBoxLayout *column)
{
    FieldForm *form = addSection(tr("Clocks"), column).form;
    addSwitch(form, u"dailyBroadcastCheck"_s, tr("Meters"),
        tr("Tell all meters the time once a day, where this PC's clock can be trusted"), &DeskSettings::dailyBroadcast);
}

void BuildingForm::refresh()
{
    whenDone(m_settings.load(), this, [this](const Result<DeskSettings> &settings) {
        if (settings)
            show(*settings);
        else
            Q_EMIT failed(settings.error());
    });
}

void BuildingForm::show(const DeskSettings &settings)
{
    m_stored = settings;
    m_filling = true;
    for (const Entry &entry : m_entries) {
        // An answer of the database that comes late takes nothing away that a person has begun to enter.
        if (!isEntryTouched(*entry.field))
            entry.show(settings);
    }
    m_filling = false;
    adaptToTrips();
}

void BuildingForm::adaptToTrips()
{
    const bool always = m_hours->currentData().toBool();
    const bool onceReached = m_limit->currentData() == wordOf(TripLimit::Reached);
    m_limit->setEnabled(m_trips->isChecked());
    m_hours->setEnabled(m_trips->isChecked());
    m_from->setEnabled(m_trips->isChecked() && !always);
    m_to->setEnabled(m_trips->isChecked() && !always);
    if (!m_trips->isChecked())
        return m_tripSentence->setText(
            tr("No meter is tripped automatically. Rooms in arrears are shown in the overview."));
    m_tripSentence->setText(onceReached
            ? tr("Rooms whose balance reaches their overdraft limit are tripped after the daily billing, a new tenant "
                 "at 0.00 too; never a protected meter, never on readings older than two days.")
            : tr("Rooms whose balance falls below their overdraft limit are tripped after the daily billing, never a "
                 "protected meter, never on readings older than two days."));
}

void BuildingForm::save()
{
    if (m_save.isHidden() || !m_save.isEnabled())
        return;
    QList<FieldMessage> messages;
    DeskSettings settings = m_stored;
    for (const Entry &entry : m_entries) {
        if (const QString wrong = entry.take ? entry.take(settings) : QString(); !wrong.isEmpty())
            messages += FieldMessage{entry.field->objectName(), wrong};
    }
    for (FieldForm *section : std::as_const(m_sections))
        section->setErrors(messages);
    for (FieldForm *section : std::as_const(m_sections)) {
        if (std::ranges::any_of(
                messages, [section](const FieldMessage &wrong) { return !section->errorOf(wrong.field).isEmpty(); }))
            return section->focusFirstError();
    }
    m_save.setEnabled(false);
    whenDone(m_settings.change(m_actor, settings), this, [this](const Result<DeskSettings> &changed) {
        m_save.setEnabled(true);
        if (!changed)
            return failed(changed.error());
        forgetEntries(*this);
        show(*changed);
        Q_EMIT saved();
    });
}

} // namespace meterdesk
