// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLineEdit>

#include "DocumentTail.h"

namespace meterdesk {

/// The field of a 证件尾号: of whatever is typed, pasted or scanned only the last four letters or digits stay in it, at
/// once and in sight.
class DocumentTailEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit DocumentTailEdit(QWidget *parent = nullptr);

    [[nodiscard]] DocumentTail tail() const;
};

} // namespace meterdesk
