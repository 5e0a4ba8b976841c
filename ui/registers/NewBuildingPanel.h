// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registers/RecordPanel.h"
#include "registers/RegistersDesk.h"

class QLabel;

namespace meterdesk {

/// 新建集中式公寓 / 分散式公寓: the building or flat with all its rooms at once, named by a pattern.
class NewBuildingPanel final : public RecordPanel
{
    Q_OBJECT
public:
    explicit NewBuildingPanel(const RegistersDesk &desk, QWidget *parent = nullptr);

    void showNew(PropertyType type);

protected:
    void submit() override;

private:
    void proposeCode();
    void updatePreview();
    [[nodiscard]] Result<QList<Property>> properties() const;

    RegistersDesk m_desk;
    PropertyType m_type = PropertyType::Centralized;
    QLineEdit *m_code;
    QLineEdit *m_name;
    QLineEdit *m_region;
    QLineEdit *m_address;
    QLineEdit *m_rooms;
    QLabel *m_preview;
};

} // namespace meterdesk
