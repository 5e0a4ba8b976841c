// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registers/RegistersDesk.h"
#include "shell/ListPage.h"

class QComboBox;

namespace meterdesk {

class NewBuildingPanel;
class PropertyPanel;
class RegionTree;

/// 房源管理: regions as a tree; buildings, flats and rooms of the chosen one; new ones with all their rooms at once.
class PropertiesPage final : public ListPage
{
    Q_OBJECT
public:
    explicit PropertiesPage(const RegistersDesk &desk, QWidget *parent = nullptr);

    /// How the shell lists the page; `desk` must outlive every page made by it.
    [[nodiscard]] static PageDescriptor descriptor(const RegistersDesk &desk);

    void open(const PageRequest &request) override;
    bool addNew() override;
    void exportTo(const QString &path) override;

protected:
    void runQuery() override;
    void showCurrent() override;
    void submit() override;
    [[nodiscard]] QString exportName() const override;

private:
    void beginBuilding(PropertyType type);
    void beginRoom();
    void loadProperties();

    RegistersDesk m_desk;
    WindowedTableModel<PropertyQuery, PropertyRow> m_model;
    QLineEdit *m_code;
    QLineEdit *m_name;
    RegionTree *m_regions;
    QComboBox *m_type;
    PropertyPanel *m_panel;
    NewBuildingPanel *m_building;
};

} // namespace meterdesk
