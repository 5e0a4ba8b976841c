// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QTreeView>

#include "shell/Page.h"

class QStandardItemModel;

namespace meterdesk {

/// The left navigation: groups, pages, their keys. 184 px (216 in English), or 48 px of icons.
class NavigationView final : public QTreeView
{
    Q_OBJECT
public:
    explicit NavigationView(QWidget *parent = nullptr);

    void setPages(const QList<PageDescriptor> &pages);
    void setCurrentPage(const QString &pageId);
    void setCollapsed(bool collapsed);
    [[nodiscard]] bool isCollapsed() const { return m_collapsed; }

Q_SIGNALS:
    void pageChosen(const QString &pageId);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Rows as high as they may be without scrolling; the page that is open stays in sight where that is not enough.
    void fitRows();

    QStandardItemModel *m_model;
    bool m_collapsed = false;
    bool m_selecting = false;
};

} // namespace meterdesk
