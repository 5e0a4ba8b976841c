// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Error.h"

#include <QtWidgets/QDialog>

namespace meterdesk {

/// Where there is no database yet: practise with the virtual building, begin the database of a real one, or open a
/// file.
class FirstRunGuide final : public QDialog
{
    Q_OBJECT
public:
    /// `error` says why nothing was opened; a missing database is no trouble on the first day.
    /// `error`: why nothing was opened; `holder`: who has the database open, empty for any other reason.
    FirstRunGuide(const Error &error, const QString &holder, QWidget *parent = nullptr);

Q_SIGNALS:
    void trainingChosen();
    /// Make a live database at this path.
    void liveChosen(const QString &path);
    void fileChosen(const QString &path);
};

} // namespace meterdesk
