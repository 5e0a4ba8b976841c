// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeskSettings.h"
#include "settings/SettingsDesk.h"
#include "shell/Page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QTimeEdit;
class QVBoxLayout;

namespace meterdesk {

class ActionButton;
class Banner;
class FieldForm;
class LogoField;
class PageHeader;
class PrintingCard;

/// 系统设置: the building (name, logo and footer of slips, automatic trips and their hours, limits of the till),
/// printing on this PC, and how the program looks. Looks and printing take effect at once, what belongs to the building
/// when it is saved.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(const SettingsDesk &desk, QWidget *parent = nullptr);

    /// How the shell lists the page; `desk` must outlive every page made by it.
    [[nodiscard]] static PageDescriptor descriptor(const SettingsDesk &desk);

    void refresh() override;

private:
    void buildBuilding(QVBoxLayout *column);
    void buildPrinting(QVBoxLayout *column);
    void buildAppearance(QVBoxLayout *column);
    /// Notes what a person begins to enter, so that an answer of the database that comes late does not take it away.
    void followEntries();
    void showSettings(const DeskSettings &settings);
    void adaptToTrips();
    void save();
    void saveAppearance();
    void chooseLanguage();

    SettingsDesk m_desk;
    PageHeader *m_header;
    Banner *m_banner;
    FieldForm *m_building = nullptr;
    DeskSettings m_stored; ///< as shown last: what this page has no field for is kept
    QLineEdit *m_organisation = nullptr;
    QLineEdit *m_footer = nullptr;
    LogoField *m_logo = nullptr;
    QCheckBox *m_trips = nullptr;
    QComboBox *m_limit = nullptr;
    QComboBox *m_hours = nullptr;
    QTimeEdit *m_from = nullptr;
    QTimeEdit *m_to = nullptr;
    QLineEdit *m_closeFrom = nullptr;
    QLineEdit *m_cashierLimit = nullptr;
    QLineEdit *m_managerLimit = nullptr;
    QLineEdit *m_confirmAbove = nullptr;
    QLabel *m_sentence = nullptr;
    ActionButton *m_save = nullptr;
    PrintingCard *m_printing = nullptr;
    QComboBox *m_scheme = nullptr;
    QComboBox *m_density = nullptr;
    QComboBox *m_text = nullptr;
    QComboBox *m_language = nullptr;
    QSet<QWidget *> m_touched; ///< fields entered and not saved yet
    bool m_filling = false;
};

} // namespace meterdesk
