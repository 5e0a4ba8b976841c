// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Account.h"
#include "Meter.h"
#include "Property.h"
#include "Tariff.h"

#include <QtCore/QList>

namespace meterdesk {

/// What is wrong with one field of a record. `field` is the column key of import and export (`parent_code`), which
/// forms use as the key of their edits too.
struct FieldError
{
    QString field;
    Error error;

    friend bool operator==(const FieldError &, const FieldError &) = default;
};

/// Everything that can be said of a record without the database: forms ask while somebody types, services and imports
/// before they write. Empty: nothing is wrong.
namespace RecordChecks {

/// A name; a room belongs to something, a building to nothing.
[[nodiscard]] QList<FieldError> property(const Property &property);
/// An endpoint that fits the link: `host:port`, or a port name with optional `@2400,8E1`.
[[nodiscard]] QList<FieldError> concentrator(const Concentrator &concentrator);
/// Point, line, credentials, metrology and start registers within their ranges.
[[nodiscard]] QList<FieldError> meter(const Meter &meter);
/// Prices from 0.0000 to 9999.9999 and a day they begin on.
[[nodiscard]] QList<FieldError> tariffVersion(const TariffVersion &version);
[[nodiscard]] QList<FieldError> terms(const AccountTerms &terms);
/// Digits, '+', '-' and spaces, or nothing.
[[nodiscard]] QList<FieldError> phone(const QString &field, const QString &phone);

} // namespace RecordChecks

} // namespace meterdesk
