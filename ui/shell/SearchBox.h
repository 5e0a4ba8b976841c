// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLineEdit>

#include "Async.h"
#include "GlobalSearchHit.h"

#include <functional>

class QFrame;
class QListView;
class QStandardItemModel;
class QTimer;

namespace meterdesk {

/// Asked on every change of the text; answers later, in the GUI thread.
using GlobalSearch = std::function<Async<QList<GlobalSearchHit>>(const QString &text)>;

/// F3: one field for rooms, meters, phones, names and scans. Results drop down below it; Enter tops the account up,
/// Ctrl+Enter shows the account, Shift+Enter its meter, Alt+Enter moves somebody out or in. A late answer to an older
/// text is dropped.
class SearchBox final : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchBox(GlobalSearch search, QWidget *parent = nullptr);

Q_SIGNALS:
    /// `pageId` is "recharge", "accounts", "terminals" or "moving".
    void hitChosen(const meterdesk::GlobalSearchHit &hit, const QString &pageId);
    /// The number of a slip was typed or scanned: 凭证验证.
    void slipEntered(const QString &number);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void askNow();
    void showHits(const Result<QList<GlobalSearchHit>> &hits);
    void choose(int row, Qt::KeyboardModifiers modifiers);
    void openPopup();
    void closePopup();

    GlobalSearch m_search;
    QTimer *m_delay;
    QFrame *m_popup; // in the window, below the field
    QListView *m_list;
    QStandardItemModel *m_model;
    QList<GlobalSearchHit> m_hits;
    quint64 m_generation = 0;
    bool m_enterPending = false;
    Qt::KeyboardModifiers m_enterModifiers;
};

} // namespace meterdesk
