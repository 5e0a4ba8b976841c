// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/MeterBusService.h"
#include "common/SidePanel.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QTreeWidget;

namespace meterdesk {

class ActionButton;
class Banner;
class FieldForm;

/// 搜表: who answers on a meter bus, found one by one, and whether the records know them. One that they do not know can
/// be entered; one that is alone on its bus can be given another number, once its present one was typed again.
class BusPanel final : public SidePanel
{
    Q_OBJECT
public:
    /// `service` must outlive the panel.
    BusPanel(const Actor &actor, MeterBusService &service, QWidget *parent = nullptr);

    /// Another bus ends the search of the one before.
    void showBus(const Concentrator &bus);

Q_SIGNALS:
    /// A meter that the records do not know is to be entered behind this bus.
    void addRequested(const meterdesk::MeterNo &number);
    void message(const QString &text);

private:
    void buildNumber();
    void searchOrStop();
    void search();
    /// Ends a search and forgets what it found.
    void forget();
    void show(const FoundMeter &meter);
    void write();
    void adapt();
    [[nodiscard]] MeterProtocol protocol() const;
    [[nodiscard]] const FoundMeter *chosen() const;
    /// The only meter of a finished search, unless the records know it.
    [[nodiscard]] const FoundMeter *renumberable() const;

    Actor m_actor;
    MeterBusService &m_service;
    ConcentratorNo m_bus;
    QList<FoundMeter> m_found;
    Async<QList<FoundMeter>> m_search;
    int m_generation = 0; ///< answers of an older search are for nobody
    bool m_searching = false;
    bool m_complete = false; ///< the search ended by itself
    bool m_writing = false;
    QComboBox *m_protocol;
    ActionButton *m_searchButton;
    QLabel *m_summary;
    Banner *m_banner;
    QTreeWidget *m_lines;
    ActionButton *m_add;
    QWidget *m_number; ///< the section of another number
    QLabel *m_numberHint;
    FieldForm *m_form;
    QLineEdit *m_wanted;
    QLineEdit *m_typed;
    ActionButton *m_write;
};

} // namespace meterdesk
