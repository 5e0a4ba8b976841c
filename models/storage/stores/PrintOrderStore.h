// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PrintOrder.h"

#include <QtCore/QList>

namespace meterdesk {

class DbConnection;

/// Documents on their way to paper.
namespace PrintOrderStore {

/// Inserts an order; its row id. `content`: the pages of a document that is not made from its receipt.
[[nodiscard]] Result<PrintOrderId> insert(DbConnection &db, const PrintOrder &order, const QByteArray &content);
[[nodiscard]] Result<std::optional<PrintOrder>> find(DbConnection &db, PrintOrderId id);
/// The latest order of a receipt.
[[nodiscard]] Result<std::optional<PrintOrder>> newestOfReceipt(DbConnection &db, const QString &receiptNo);
/// Empty for receipts and settled orders.
[[nodiscard]] Result<QByteArray> contentOf(DbConnection &db, PrintOrderId id);
/// Everything that changes on the way. Settling an order drops its content.
[[nodiscard]] Result<void> update(DbConnection &db, const PrintOrder &order);
/// Oldest first.
[[nodiscard]] Result<QList<PrintOrder>> listOpen(DbConnection &db);
/// Settled ones, newest first.
[[nodiscard]] Result<QList<PrintOrder>> listSettled(DbConnection &db, int limit);

} // namespace PrintOrderStore

} // namespace meterdesk
