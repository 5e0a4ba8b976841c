// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registers/RegistersDesk.h"
#include "shell/ListPage.h"

class QComboBox;
class QLineEdit;
class QTimer;

namespace meterdesk {

class ActionButton;
class BusPanel;
class ComparisonPanel;
class ConcentratorPanel;
class DeviceTree;
class ElidedLabel;
class MeterEntryPanel;
class PairingActions;

/// 配表: 房源 → 集中器 → 表计 at the left, the meters of what is chosen with their lines and 数据下发 in the table. A +
/// in the tree adds a concentrator to a property or meters to a concentrator; 下发, 取消下发 and 删除 work on one line,
/// the header on what is ticked; 核对终端档案 holds a concentrator's own table against the records, 搜表 asks who is on
/// a meter bus.
class PairingPage final : public ListPage
{
    Q_OBJECT
public:
    explicit PairingPage(const RegistersDesk &desk, QWidget *parent = nullptr);

    /// How the shell lists the page; `desk` must outlive every page made by it.
    [[nodiscard]] static PageDescriptor descriptor(const RegistersDesk &desk);

    void open(const PageRequest &request) override;
    bool addNew() override;
    void refresh() override;
    void exportTo(const QString &path) override;

protected:
    void runQuery() override;
    void submit() override;
    [[nodiscard]] QString exportName() const override;

private:
    void buildTree();
    void buildToolbar();
    void buildPairing();
    void loadTree();
    void showTree();
    void choose(PropertyId property, ConcentratorId concentrator, MeterId meter);
    void enterMeters(ConcentratorId concentrator);
    void showConcentrator();
    /// The table of a concentrator, or the meters of a bus.
    void compare();
    void clicked(const QModelIndex &index);
    void askToDelete(const PairingRow &row);
    void tellCounts();
    [[nodiscard]] const ConcentratorRow *chosenConcentrator() const;
    /// Rooms below the concentrator's property that have no meter yet, by code; all rooms where it has no property.
    [[nodiscard]] QList<Property> freeRooms(const Concentrator &concentrator) const;

    RegistersDesk m_desk;
    WindowedTableModel<PairingQuery, PairingRow> m_model;
    bool m_mayEdit;
    DeviceTree *m_devices;
    QLineEdit *m_find;
    QComboBox *m_which;
    ElidedLabel *m_counts;
    ActionButton *m_terminal;
    ActionButton *m_compare;
    ActionButton *m_add;
    ConcentratorPanel *m_concentratorPanel;
    MeterEntryPanel *m_entry;
    ComparisonPanel *m_comparison;
    BusPanel *m_bus;
    PairingActions *m_pairing = nullptr; ///< none without the right
    QTimer *m_changed;
    PropertyId m_property;
    ConcentratorId m_concentrator;
    MeterId m_meter;
    QList<Property> m_properties;
    QList<ConcentratorRow> m_concentrators;
    QList<Meter> m_meters;
};

} // namespace meterdesk
