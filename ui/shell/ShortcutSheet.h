// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

#include "shell/Page.h"

namespace meterdesk {

/// F1: what each key does, pages first.
class ShortcutSheet final : public QDialog
{
    Q_OBJECT
public:
    ShortcutSheet(const QList<PageDescriptor> &pages, QWidget *parent);
};

} // namespace meterdesk
