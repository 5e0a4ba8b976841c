// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include "RechargeRows.h"
#include "WindowedTableModel.h"

class QSettings;

namespace meterdesk {

class ActionButton;
class Card;
class DataTable;

/// 充值明细 of the room in hand: newest first, in the months of the search form or all of them (F9).
class RechargeHistory final : public QWidget
{
    Q_OBJECT
public:
    using Source = PageSource<RechargeHistoryQuery, RechargeHistoryRow>;

    explicit RechargeHistory(Source &source, QWidget *parent = nullptr);

    void setLayoutStore(QSettings *settings, const QString &group);
    void showAccount(AccountId account, const QString &roomName);
    /// Months by any of their days; null: no limit on that side.
    void setMonths(QDate from, QDate to);
    void toggleAll();
    /// Asks again, keeping the place.
    void refresh();

    [[nodiscard]] AccountId account() const { return m_account; }
    /// The slip of the selected line, else of the newest one; empty: there is none.
    [[nodiscard]] QString receiptNo() const;
    [[nodiscard]] DataTable *table() const { return m_table; }

Q_SIGNALS:
    void reprintRequested(const QString &receiptNo);
    void printOptionsRequested(const QString &receiptNo);

private:
    void search();
    void updateActions();

    WindowedTableModel<RechargeHistoryQuery, RechargeHistoryRow> m_model;
    Card *m_card;
    DataTable *m_table;
    ActionButton *m_reprint;
    ActionButton *m_options;
    ActionButton *m_all;
    AccountId m_account;
    QString m_roomName;
    QDate m_monthFrom;
    QDate m_monthTo;
};

} // namespace meterdesk
