// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/InboxDesk.h"
#include "inbox/InboxRows.h"
#include "shell/Page.h"

class QTimer;

namespace meterdesk {

class Banner;
class DataTable;
class InboxPanel;
class PageHeader;
class SegmentedControl;

/// 待办: what the program could not decide by itself – readings that billing did not believe, and meters that need a
/// person. Open lines first; the closed ones with their notes behind a switch.
class InboxPage final : public Page
{
    Q_OBJECT
public:
    explicit InboxPage(const InboxDesk &desk, QWidget *parent = nullptr);

    /// How the shell lists the page; `desk` must outlive every page made by it.
    [[nodiscard]] static PageDescriptor descriptor(const InboxDesk &desk);

    void open(const PageRequest &request) override;
    void refresh() override;
    void focusSearch() override;
    void toggleSidePanel() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

private:
    void buildLayout();
    void load(int generation);
    void showItems(
        const QList<WorkItem> &items, const QList<HeldReading> &held, const QList<ConflictingReading> &conflicts);
    void showCurrent();
    void showError(const Error &error);
    [[nodiscard]] bool showsClosed() const;

    InboxDesk m_desk;
    InboxModel m_model;
    QHash<QString, QString> m_rooms; ///< name by code
    PageHeader *m_header;
    SegmentedControl *m_which;
    Banner *m_banner;
    DataTable *m_table;
    InboxPanel *m_panel;
    QTimer *m_changed;
    int m_generation = 0; ///< of the newest question; older answers are dropped
};

} // namespace meterdesk
