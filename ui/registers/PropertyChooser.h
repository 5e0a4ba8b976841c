// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Property.h"

#include <QtWidgets/QLineEdit>

#include <optional>

class QStringListModel;
class QTimer;

namespace meterdesk {

class RegisterService;

/// A field for one property: its code is typed, or a part of its name and chosen from what is found.
class PropertyChooser final : public QLineEdit
{
    Q_OBJECT
public:
    /// Offers properties of one type, or of all. `registers` must outlive the field.
    PropertyChooser(RegisterService &registers, std::optional<PropertyType> type, QWidget *parent = nullptr);

    void setProperty(const PropertyCode &code, const QString &name);
    /// The code chosen or typed; empty for an empty field. `invalid-number` for what is no code.
    [[nodiscard]] Result<PropertyCode> code() const;

private:
    void find();

    RegisterService &m_registers;
    std::optional<PropertyType> m_type;
    QStringListModel *m_found;
    QTimer *m_typing;
    int m_generation = 0;
};

} // namespace meterdesk
