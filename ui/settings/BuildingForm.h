// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <functional>
#include <vector>

#include "DeskSettings.h"
#include "Error.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QTimeEdit;
class QVBoxLayout;

namespace meterdesk {

class ActionButton;
class Card;
class FieldForm;
class LogoField;
class SettingsService;

/// What a manager sets for the whole building: slips, automatic trips, the till, clocks. It is stored when it is saved,
/// all of it or nothing; who may not change it sees it.
class BuildingForm final : public QWidget
{
    Q_OBJECT
public:
    /// `settings` must outlive the form. `save` is where the page shows it, and hidden from who may not change
    /// anything.
    BuildingForm(const Actor &actor, SettingsService &settings, ActionButton &save, QWidget *parent = nullptr);

    /// Loads what is stored; what a person has entered since stays.
    void refresh();
    void save();

Q_SIGNALS:
    /// Loading or saving failed.
    void failed(const meterdesk::Error &error);
    void saved();

private:
    /// One field and its place in the settings.
    struct Entry
    {
        QWidget *field;
        std::function<void(const DeskSettings &)> show;
        /// What is wrong with the entry, for the user; empty: it was taken. Without one, another field takes it too.
        std::function<QString(DeskSettings &)> take = {};
    };

    struct Section
    {
        Card *card;
        FieldForm *form;
    };
    [[nodiscard]] Section addSection(const QString &title, QVBoxLayout *column);
    void addSlips(QVBoxLayout *column);
    void addTrips(QVBoxLayout *column);
    void addTripHours(FieldForm *form);
    void addTill(QVBoxLayout *column);
    void addClocks(QVBoxLayout *column);
    QLineEdit *addText(FieldForm *form, const QString &name, const QString &label, QString DeskSettings::*value);
    void addAmount(FieldForm *form, const QString &name, const QString &label, Money DeskSettings::*value);
    QCheckBox *addSwitch(
        FieldForm *form, const QString &name, const QString &label, const QString &text, bool DeskSettings::*value);

    void show(const DeskSettings &settings);
    void adaptToTrips();

    Actor m_actor;
    SettingsService &m_settings;
    std::vector<Entry> m_entries;
    QList<FieldForm *> m_sections;
    DeskSettings m_stored; ///< as shown last
    QCheckBox *m_trips = nullptr;
    QComboBox *m_limit = nullptr;
    QComboBox *m_hours = nullptr;
    QTimeEdit *m_from = nullptr;
    QTimeEdit *m_to = nullptr;
    QLabel *m_tripSentence = nullptr;
    ActionButton &m_save;
    bool m_filling = false;
};

} // namespace meterdesk
