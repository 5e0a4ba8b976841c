// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/SettingsDesk.h"
#include "shell/Page.h"

class QComboBox;
class QVBoxLayout;

namespace meterdesk {

class ActionButton;
class Banner;
class BuildingForm;
class PageHeader;
class PrintingCard;

/// 系统设置: the building (slips, trips, till, clocks), printing on this PC, and how the program looks. Looks and
/// printing take effect at once, what belongs to the building when it is saved.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(const SettingsDesk &desk, QWidget *parent = nullptr);

    /// How the shell lists the page; `desk` must outlive every page made by it.
    [[nodiscard]] static PageDescriptor descriptor(const SettingsDesk &desk);

    void refresh() override;

private:
    /// What saves the building, in sight however far the page is scrolled.
    [[nodiscard]] ActionButton *addSave();
    void buildPrinting(QVBoxLayout *column);
    void buildAppearance(QVBoxLayout *column);
    void saveAppearance();
    void chooseLanguage();

    SettingsDesk m_desk;
    PageHeader *m_header;
    Banner *m_banner;
    BuildingForm *m_building;
    PrintingCard *m_printing = nullptr;
    QComboBox *m_scheme = nullptr;
    QComboBox *m_density = nullptr;
    QComboBox *m_text = nullptr;
    QComboBox *m_language = nullptr;
    bool m_filling = false;
};

} // namespace meterdesk
