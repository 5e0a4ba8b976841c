// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/SettingsPage.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTimeEdit>

#include "Format.h"
#include "SettingsService.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/Card.h"
#include "common/PageHeader.h"
#include "form/FieldForm.h"
#include "settings/Appearance.h"
#include "settings/LogoField.h"
#include "settings/PrintingCard.h"
#include "shell/ErrorText.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int formWidth = 560;

QComboBox *choiceOf(const QString &name, const QList<std::pair<QString, QVariant>> &items, QWidget *parent)
{
    auto *choice = new QComboBox(parent);
    choice->setObjectName(name);
    for (const auto &[text, value] : items)
        choice->addItem(text, value);
    return choice;
}

void choose(QComboBox *choice, const QVariant &value)
{
    choice->setCurrentIndex(qMax(0, choice->findData(value)));
}

} // namespace

PageDescriptor SettingsPage::descriptor(const SettingsDesk &desk)
{
    return {
        .id = u"settings"_s,
        .group = NavigationGroup::System,
        .title = tr("Settings"),
        .icon = u"settings"_s,
        .shortcut = {},
        .right = Right::SeeRecords,
        .make = [&desk](QWidget *parent) { return new SettingsPage(desk, parent); },
    };
}

SettingsPage::SettingsPage(const SettingsDesk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_header(new PageHeader(tr("Settings"), this))
    , m_banner(new Banner(this))
{
    setObjectName(u"settingsPage"_s);
    auto *columns = new QWidget(this);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    left->setSpacing(10);
    right->setSpacing(10);
    buildBuilding(left);
    buildPrinting(right);
    buildAppearance(right);
    left->addStretch(1);
    right->addStretch(1);
    auto *row = new QHBoxLayout(columns);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    row->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(columns);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(12, 0, 12, 10);
    page->setSpacing(0);
    page->addWidget(m_header);
    page->addWidget(m_banner);
    page->addWidget(scroll, 1);
    auto *keys = new QShortcut(Qt::CTRL | Qt::Key_Return, this);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, &SettingsPage::save);
    refresh();
}

void SettingsPage::buildBuilding(QVBoxLayout *column)
{
    auto *card = new Card(this);
    card->setTitle(tr("Building"), tr("for every PC on this database"));
    card->setMaximumWidth(Theme::instance().scaled(formWidth));
    card->body()->setContentsMargins(14, 12, 14, 14);
    card->body()->setSpacing(10);
    m_building = new FieldForm(2, card);
    const auto addText = [this](const QString &name, const QString &label, int span, const QString &unit = {}) {
        auto *edit = new QLineEdit(this);
        edit->setObjectName(name);
        if (!unit.isEmpty()) {
            setFieldUnit(edit, unit);
            edit->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
        }
        m_building->addField(label, edit, span);
        return edit;
    };
    m_organisation = addText(u"organisationEdit"_s, tr("Name on slips"), 2);
    m_footer = addText(u"slipFooterEdit"_s, tr("Footer of slips"), 2);
    m_footer->setMaxLength(longestSlipFooter);
    m_footer->setPlaceholderText(tr("Optional, such as a telephone number"));
    m_logo = new LogoField(this);
    m_building->addField(tr("Logo on slips"), m_logo, 2);
    connect(m_logo, &LogoField::refused, this,
        [this](const QString &reason) { m_building->setError(m_logo->objectName(), reason); });
    m_trips = new QCheckBox(tr("Trip meters automatically for arrears"), this);
    m_trips->setObjectName(u"automaticTripsCheck"_s);
    m_building->addField(tr("Automatic trips"), m_trips, 2);
    m_limit = choiceOf(u"tripLimitChoice"_s,
        {{tr("falls below the overdraft limit"), wordOf(TripLimit::Below)},
            {tr("reaches the overdraft limit or falls below it"), wordOf(TripLimit::Reached)}},
        this);
    m_building->addField(tr("Trip where the balance"), m_limit, 2);
    m_hours = choiceOf(u"tripHoursChoice"_s, {{tr("between"), false}, {tr("at any time"), true}}, this);
    m_building->addField(tr("Trips allowed"), m_hours, 2);
    for (auto [time, name, label] :
        {std::tuple(&m_from, u"tripFromEdit"_s, tr("From")), std::tuple(&m_to, u"tripToEdit"_s, tr("To"))}) {
        *time = new QTimeEdit(this);
        (*time)->setObjectName(name);
        (*time)->setDisplayFormat(u"HH:mm"_s);
        m_building->addField(label, *time);
    }
    m_closeFrom = addText(u"closeFromEdit"_s, tr("Close from a balance of"), 2, tr("yuan"));
    m_cashierLimit = addText(u"cashierLimitEdit"_s, tr("Most a cashier takes at once"), 2, tr("yuan"));
    m_managerLimit = addText(u"managerLimitEdit"_s, tr("Most anybody else takes"), 2, tr("yuan"));
    m_confirmAbove = addText(u"confirmAboveEdit"_s, tr("Ask twice above"), 2, tr("yuan"));
    card->body()->addWidget(m_building);
    m_sentence = new QLabel(card);
    m_sentence->setObjectName(u"tripSentence"_s);
    m_sentence->setWordWrap(true);
    setTextStyle(m_sentence, TextStyle::Body, Token::Text2);
    card->body()->addWidget(m_sentence);
    m_save = new ActionButton(tr("Save"), card);
    m_save->setObjectName(u"saveSettingsButton"_s);
    m_save->setVariant(ActionButton::Variant::Primary);
    m_save->setKeyHint(u"Ctrl+Enter"_s);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_save);
    card->body()->addLayout(foot);
    const bool mayEdit = permits(m_desk.actor.role, Right::ManageAccounts);
    m_building->setEnabled(mayEdit);
    m_save->setVisible(mayEdit);
    connect(m_save, &QPushButton::clicked, this, &SettingsPage::save);
    connect(m_trips, &QCheckBox::toggled, this, &SettingsPage::adaptToTrips);
    for (QComboBox *choice : {m_limit, m_hours})
        connect(choice, &QComboBox::currentIndexChanged, this, &SettingsPage::adaptToTrips);
    followEntries();
    column->addWidget(card);
}

void SettingsPage::buildPrinting(QVBoxLayout *column)
{
    m_printing = new PrintingCard(m_desk.actor, m_desk.receipts, m_desk.clock, this);
    m_printing->setMaximumWidth(Theme::instance().scaled(formWidth));
    column->addWidget(m_printing);
}

void SettingsPage::buildAppearance(QVBoxLayout *column)
{
    auto *card = new Card(this);
    card->setTitle(tr("Appearance"), tr("on this PC"));
    card->setMaximumWidth(Theme::instance().scaled(formWidth));
    card->body()->setContentsMargins(14, 12, 14, 14);
    card->body()->setSpacing(10);
    auto *form = new FieldForm(2, card);
    m_scheme = choiceOf(u"schemeChoice"_s,
        {{tr("As the system"), static_cast<int>(SchemeChoice::FollowSystem)},
            {tr("Light"), static_cast<int>(SchemeChoice::Light)}, {tr("Dark"), static_cast<int>(SchemeChoice::Dark)}},
        this);
    m_density = choiceOf(u"densityChoice"_s,
        {{tr("Compact"), static_cast<int>(Density::Compact)}, {tr("Normal"), static_cast<int>(Density::Normal)},
            {tr("Roomy"), static_cast<int>(Density::Roomy)}},
        this);
    m_text = choiceOf(
        u"textScaleChoice"_s, {{u"100 %"_s, 100}, {u"110 %"_s, 110}, {u"125 %"_s, 125}, {u"150 %"_s, 150}}, this);
    m_language = choiceOf(u"languageChoice"_s,
        {{tr("As the system"), QString()}, {u"简体中文"_s, u"zh_CN"_s}, {u"English"_s, u"en"_s}}, this);
    form->addField(tr("Colours"), m_scheme);
    form->addField(tr("Table rows"), m_density);
    form->addField(tr("Text size"), m_text);
    form->addField(tr("Language"), m_language);
    card->body()->addWidget(form);
    for (QComboBox *choice : {m_scheme, m_density, m_text})
        connect(choice, &QComboBox::currentIndexChanged, this, &SettingsPage::saveAppearance);
    connect(m_language, &QComboBox::currentIndexChanged, this, &SettingsPage::chooseLanguage);
    column->addWidget(card);
}

void SettingsPage::refresh()
{
    m_filling = true;
    m_printing->refresh();
    const Appearance appearance = Appearance::load(m_desk.preferences);
    choose(m_scheme, static_cast<int>(appearance.scheme));
    choose(m_density, static_cast<int>(appearance.density));
    choose(m_text, appearance.textScale);
    choose(m_language, appearance.language);
    m_filling = false;
    whenDone(m_desk.settings.load(), this, [this](const Result<DeskSettings> &settings) {
        if (!settings)
            return m_banner->showMessage(Tone::Bad, errorText(settings.error()));
        showSettings(*settings);
    });
}

void SettingsPage::followEntries()
{
    const auto touch = [this](QWidget *field) { return [this, field] { m_touched.insert(field); }; };
    for (QLineEdit *edit : {m_organisation, m_footer, m_closeFrom, m_cashierLimit, m_managerLimit, m_confirmAbove})
        connect(edit, &QLineEdit::textEdited, this, touch(edit));
    connect(m_trips, &QCheckBox::clicked, this, touch(m_trips));
    for (QComboBox *choice : {m_limit, m_hours})
        connect(choice, &QComboBox::activated, this, touch(choice));
    connect(m_logo, &LogoField::edited, this, touch(m_logo));
    for (QTimeEdit *time : {m_from, m_to})
        connect(time, &QTimeEdit::timeChanged, this, [this, time] {
            if (!m_filling)
                m_touched.insert(time);
        });
}

void SettingsPage::showSettings(const DeskSettings &settings)
{
    m_stored = settings;
    m_filling = true;
    const auto fill = [this](QLineEdit *edit, const QString &text) {
        if (!m_touched.contains(edit))
            edit->setText(text);
    };
    fill(m_organisation, settings.organisation);
    fill(m_footer, settings.slipFooter);
    if (!m_touched.contains(m_logo))
        m_logo->setPng(settings.logo);
    if (!m_touched.contains(m_trips))
        m_trips->setChecked(settings.automaticTrips);
    if (!m_touched.contains(m_limit))
        choose(m_limit, wordOf(settings.tripLimit));
    const bool always = settings.tripHours.from == settings.tripHours.to;
    if (!m_touched.contains(m_hours))
        choose(m_hours, always);
    if (!m_touched.contains(m_from))
        m_from->setTime(always ? TripHours().from : settings.tripHours.from);
    if (!m_touched.contains(m_to))
        m_to->setTime(always ? TripHours().to : settings.tripHours.to);
    fill(m_closeFrom, settings.closeFrom.toText());
    fill(m_cashierLimit, settings.cashierLimit.toText());
    fill(m_managerLimit, settings.managerLimit.toText());
    fill(m_confirmAbove, settings.confirmAbove.toText());
    m_filling = false;
    adaptToTrips();
}

void SettingsPage::adaptToTrips()
{
    const bool always = m_hours->currentData().toBool();
    const bool onceReached = m_limit->currentData() == wordOf(TripLimit::Reached);
    m_limit->setEnabled(m_trips->isChecked());
    m_hours->setEnabled(m_trips->isChecked());
    m_from->setEnabled(m_trips->isChecked() && !always);
    m_to->setEnabled(m_trips->isChecked() && !always);
    if (!m_trips->isChecked())
        return m_sentence->setText(
            tr("No meter is tripped automatically. Rooms in arrears are shown in the overview."));
    m_sentence->setText(onceReached
            ? tr("Rooms whose balance reaches their overdraft limit are tripped after the daily billing, a new tenant "
                 "at "
                 "0.00 too; never a protected meter, never on readings older than two days.")
            : tr("Rooms whose balance falls below their overdraft limit are tripped after the daily billing, never a "
                 "protected meter, never on readings older than two days."));
}

void SettingsPage::save()
{
    if (!m_save->isVisibleTo(this) || !m_save->isEnabled())
        return;
    QList<FieldMessage> messages;
    const auto amountOf = [&messages](const QLineEdit *edit) {
        const auto amount = Money::fromText(edit->text().trimmed());
        if (!amount)
            messages += FieldMessage{edit->objectName(), errorText(amount.error())};
        return amount.value_or(Money{});
    };
    DeskSettings settings = m_stored;
    settings.slipFooter = m_footer->text().trimmed();
    settings.logo = m_logo->png();
    settings.organisation = m_organisation->text().trimmed();
    settings.automaticTrips = m_trips->isChecked();
    settings.tripLimit = fromWord<TripLimit>(m_limit->currentData().toString()).value_or(m_stored.tripLimit);
    settings.tripHours =
        m_hours->currentData().toBool() ? TripHours::always() : TripHours{m_from->time(), m_to->time()};
    if (!m_hours->currentData().toBool() && m_from->time() == m_to->time())
        messages += FieldMessage{m_to->objectName(), tr("The hours are empty: choose \"at any time\" or another end.")};
    settings.closeFrom = amountOf(m_closeFrom);
    settings.cashierLimit = amountOf(m_cashierLimit);
    settings.managerLimit = amountOf(m_managerLimit);
    settings.confirmAbove = amountOf(m_confirmAbove);
    m_building->setErrors(messages);
    if (!messages.isEmpty())
        return m_building->focusFirstError();
    m_save->setEnabled(false);
    whenDone(m_desk.settings.change(m_desk.actor, settings), this, [this](const Result<DeskSettings> &changed) {
        m_save->setEnabled(true);
        if (!changed)
            return m_banner->showMessage(Tone::Bad, errorText(changed.error()));
        m_banner->dismiss();
        m_touched.clear();
        showSettings(*changed);
        Q_EMIT message(tr("The settings were saved"));
    });
}

void SettingsPage::saveAppearance()
{
    if (m_filling)
        return;
    Appearance appearance = Appearance::load(m_desk.preferences);
    appearance.scheme = static_cast<SchemeChoice>(m_scheme->currentData().toInt());
    appearance.density = static_cast<Density>(m_density->currentData().toInt());
    appearance.textScale = m_text->currentData().toInt();
    appearance.save(m_desk.preferences);
    appearance.apply();
}

void SettingsPage::chooseLanguage()
{
    if (m_filling)
        return;
    const Appearance before = Appearance::load(m_desk.preferences);
    Appearance appearance = before;
    appearance.language = m_language->currentData().toString();
    appearance.save(m_desk.preferences);
    if (!m_desk.changeLanguage)
        return;
    m_desk.changeLanguage(appearance.language, [this, before] {
        before.save(m_desk.preferences);
        m_filling = true;
        choose(m_language, before.language);
        m_filling = false;
    });
}

} // namespace meterdesk
