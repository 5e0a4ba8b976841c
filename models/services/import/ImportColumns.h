// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/ImportService.h"

#include <QtCore/QStringList>

namespace meterdesk {

/// One column of an import file.
struct ImportColumn
{
    QString key; ///< English key
    QStringList titles; ///< titles of the screens that mean the same
    bool necessary = false;
};

/// The columns of a kind (cli.md, import and export columns).
[[nodiscard]] const QList<ImportColumn> &importColumns(ImportKind kind);

/// A header as it is compared: small letters, half-width brackets, no spaces, no unit behind it.
[[nodiscard]] QString plainHeader(QString header);

} // namespace meterdesk
