// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/SettingsPage.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>

#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/Card.h"
#include "common/FollowFocus.h"
#include "common/PageHeader.h"
#include "form/FieldForm.h"
#include "settings/Appearance.h"
#include "settings/BuildingForm.h"
#include "settings/PrintingCard.h"
#include "settings/SettingChoice.h"
#include "shell/ErrorText.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

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
    , m_building(new BuildingForm(desk.actor, desk.settings, *addSave(), this))
{
    setObjectName(u"settingsPage"_s);
    auto *columns = new QWidget(this);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    left->setSpacing(10);
    right->setSpacing(10);
    left->addWidget(m_building);
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
    followFocus(*scroll);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(12, 0, 12, 10);
    page->setSpacing(0);
    page->addWidget(m_header);
    page->addWidget(m_banner);
    page->addWidget(scroll, 1);
    auto *keys = new QShortcut(Qt::CTRL | Qt::Key_Return, this);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, m_building, &BuildingForm::save);
    connect(m_building, &BuildingForm::failed, this,
        [this](const Error &error) { m_banner->showMessage(Tone::Bad, errorText(error)); });
    connect(m_building, &BuildingForm::saved, this, [this] {
        m_banner->dismiss();
        Q_EMIT message(tr("The settings were saved"));
    });
    setTabOrder(m_language, m_header->findChild<ActionButton *>(u"saveSettingsButton"_s)); // fields first
    refresh();
}

ActionButton *SettingsPage::addSave()
{
    ActionButton *save = m_header->addAction(u"saveSettingsButton"_s, u"save"_s, tr("Save"));
    save->setVariant(ActionButton::Variant::Primary);
    save->setKeyHint(u"Ctrl+Enter"_s);
    return save;
}

void SettingsPage::buildPrinting(QVBoxLayout *column)
{
    m_printing = new PrintingCard(m_desk.actor, m_desk.receipts, m_desk.clock, this);
    m_printing->setMaximumWidth(Theme::instance().scaled(settingsWidth));
    column->addWidget(m_printing);
}

void SettingsPage::buildAppearance(QVBoxLayout *column)
{
    auto *card = new Card(this);
    card->setTitle(tr("Appearance"), tr("on this PC"));
    card->setMaximumWidth(Theme::instance().scaled(settingsWidth));
    card->body()->setContentsMargins(14, 12, 14, 14);
    card->body()->setSpacing(10);
    auto *form = new FieldForm(2, card);
    m_scheme = settingChoice(u"schemeChoice"_s,
        {{tr("As the system"), static_cast<int>(SchemeChoice::FollowSystem)},
            {tr("Light"), static_cast<int>(SchemeChoice::Light)}, {tr("Dark"), static_cast<int>(SchemeChoice::Dark)}},
        this);
    m_density = settingChoice(u"densityChoice"_s,
        {{tr("Compact"), static_cast<int>(Density::Compact)}, {tr("Normal"), static_cast<int>(Density::Normal)},
            {tr("Roomy"), static_cast<int>(Density::Roomy)}},
        this);
    m_text = settingChoice(
        u"textScaleChoice"_s, {{u"100 %"_s, 100}, {u"110 %"_s, 110}, {u"125 %"_s, 125}, {u"150 %"_s, 150}}, this);
    m_language = settingChoice(u"languageChoice"_s,
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
    chooseSetting(m_scheme, static_cast<int>(appearance.scheme));
    chooseSetting(m_density, static_cast<int>(appearance.density));
    chooseSetting(m_text, appearance.textScale);
    chooseSetting(m_language, appearance.language);
    m_filling = false;
    m_building->refresh();
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
        chooseSetting(m_language, before.language);
        m_filling = false;
    });
}

} // namespace meterdesk
