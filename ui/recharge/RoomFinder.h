// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLineEdit>

#include "GlobalSearchHit.h"

class QListView;
class QStandardItemModel;

namespace meterdesk {

/// 查户: one field for a room's number, name, meter, phone, member or scan. Enter asks; several answers drop down below
/// it, ↓ goes into them and Enter takes one. Nothing is chosen beforehand, so Enter twice never takes the wrong room.
class RoomFinder final : public QLineEdit
{
    Q_OBJECT
public:
    /// The list floats over `page`.
    explicit RoomFinder(QWidget *page);

    void showHits(const QList<GlobalSearchHit> &hits);
    /// Says below the field that nothing was found; the text stays.
    void showNothingFound(const QString &text);
    void closeList();
    [[nodiscard]] bool isListOpen() const;
    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    void findRequested(const QString &text);
    void roomChosen(const meterdesk::GlobalSearchHit &hit);
    /// Esc with nothing left to clear.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void openList();
    void choose(int row);
    void move(int step);

    QWidget *m_page;
    QListView *m_list;
    QStandardItemModel *m_model;
    QList<GlobalSearchHit> m_hits;
};

} // namespace meterdesk
