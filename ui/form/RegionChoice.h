// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Property.h"

#include <QtWidgets/QComboBox>

namespace meterdesk {

/// 房源区域 as a field of a search: every level of every region, each with all that is part of it, behind "All".
class RegionChoice final : public QComboBox
{
    Q_OBJECT
public:
    explicit RegionChoice(QWidget *parent = nullptr);

    /// Offers the regions of other records; what was chosen stays while a record has it. Says nothing.
    void setProperties(const QList<Property> &properties);
    /// The regions to search for, as they are kept; none for all.
    [[nodiscard]] QStringList chosen() const { return currentData().toStringList(); }
};

} // namespace meterdesk
